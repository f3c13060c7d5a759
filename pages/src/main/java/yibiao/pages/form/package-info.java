/** The worker's forms. A blank goes in, and comes back filled with what she may see. */
package yibiao.pages.form;
