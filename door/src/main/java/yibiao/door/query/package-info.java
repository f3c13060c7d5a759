/** SQL through Trino as a person, for the command line and the forms. */
package yibiao.door.query;
