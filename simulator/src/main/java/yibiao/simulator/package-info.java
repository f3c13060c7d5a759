/**
 * A synthetic district behind the interfaces that real departments have: a database, SFTP, a REST
 * API, ledgers. It knows the truth about everybody, so accuracy is a figure of every run. No part
 * of the product may import it but the demo.
 */
package yibiao.simulator;
