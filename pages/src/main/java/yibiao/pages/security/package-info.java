/** Who is who: login, access tokens for Trino, secrets made on first start. */
package yibiao.pages.security;
