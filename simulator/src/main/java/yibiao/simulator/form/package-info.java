/**
 * Departments' blank forms, with the wordings of real ones. They are drawn as XLSX in the three
 * usual layouts.
 */
package yibiao.simulator.form;
