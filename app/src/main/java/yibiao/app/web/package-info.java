/**
 * The pages: rendered on the server, Chinese first, English by a switch, no request to anywhere
 * else.
 */
package yibiao.app.web;
