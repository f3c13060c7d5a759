/**
 * The door to SQL: JDBC tools, pages and forms all come through here. It lets only statements pass
 * that can be answered under the sharing list, and puts the engine's errors into words that tell
 * nothing.
 */
package yibiao.door.gateway;
