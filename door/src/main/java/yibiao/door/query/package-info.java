/**
 * SQL through Trino as a person, for pages, forms and the command line. It goes through the door
 * like everybody's.
 */
package yibiao.door.query;
