/**
 * What people enter into forms, kept until it could be taken: over a broken rule, a failure, or a
 * session that ended meanwhile.
 */
package yibiao.pages.entered;
