/**
 * What filling forms costs, beside those who fill templates too. Each of them runs in a process of
 * its own, from its start to its end.
 */
package yibiao.bench.form;
