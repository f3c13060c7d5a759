/** The pages and the API. */
package yibiao.app.web;
