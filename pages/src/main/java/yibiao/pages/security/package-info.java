/** Who is who: signing in, sessions, and what each role may open. Whoever fails too often waits. */
package yibiao.pages.security;
