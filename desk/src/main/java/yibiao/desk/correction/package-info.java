/** "This value is wrong": 校核, from the question to the department's answer. */
package yibiao.desk.correction;
