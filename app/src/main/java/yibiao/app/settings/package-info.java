/**
 * One's own configuration: what a {@code yibiao.yaml} may say. All that is wrong with it is said at
 * once, with the place.
 */
package yibiao.app.settings;
