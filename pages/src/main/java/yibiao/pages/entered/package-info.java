/**
 * What people enter into forms. It is kept until it could be taken: over a broken rule, a failure,
 * or a session that ended meanwhile.
 */
package yibiao.pages.entered;
