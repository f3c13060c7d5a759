/**
 * Whom a form is about: groups, ages, a place, or people by name, from its title or from what a
 * worker says. What is not certain is asked.
 */
package yibiao.reports.people;
