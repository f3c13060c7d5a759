/**
 * Requests for shared data, from the first question to the authorization, the refusal or the
 * dispute.
 */
package yibiao.desk.request;
