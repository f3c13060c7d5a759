/**
 * Requests for data, the authorizations that come of them, and the notices about both. A step that
 * came too late comes back with the state that is.
 */
package yibiao.pages.request;
