/**
 * Where people come in: addresses, ports, and the certificates that are shown there. On loopback
 * everything works without any setting.
 */
package yibiao.door.front;
