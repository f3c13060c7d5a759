/** One's own configuration: what a {@code yibiao.yaml} may say, and what is wrong with it. */
package yibiao.app.settings;
