/** The worker's forms, filled. */
package yibiao.pages.form;
