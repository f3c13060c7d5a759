/**
 * What programs ask for with an account's password: tokens, SQL as CSV, filled forms, requests.
 * Problems come as problem details (RFC 9457).
 */
package yibiao.pages.api;
