/** Where people come in: addresses, ports, and the certificates that are shown there. */
package yibiao.door.front;
