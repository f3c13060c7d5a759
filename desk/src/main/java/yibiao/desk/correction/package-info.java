/**
 * "This value is wrong": 校核, from the question to the department's answer. An accepted one goes
 * into the lake as a delivery.
 */
package yibiao.desk.correction;
