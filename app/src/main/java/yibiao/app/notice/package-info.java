/** Notices sent on, by e-mail and webhook, where that is configured. */
package yibiao.app.notice;
