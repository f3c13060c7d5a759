/** Requests for data, the authorizations that come of them, and the notices about both. */
package yibiao.pages.request;
