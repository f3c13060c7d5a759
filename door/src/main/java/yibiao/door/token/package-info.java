/**
 * Tokens and sessions: people's for the door to SQL, and the door's for the engine. What is taken
 * back works no more from its next use on.
 */
package yibiao.door.token;
