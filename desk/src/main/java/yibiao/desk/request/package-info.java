/**
 * Requests for shared data, from the first question to the authorization, the refusal or the
 * dispute. Who may take which step is one table, {@code Move}.
 */
package yibiao.desk.request;
