/** Tokens and sessions: people's for the door to SQL, and the door's for the engine. */
package yibiao.door.token;
