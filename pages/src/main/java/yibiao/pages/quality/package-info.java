/**
 * How good the data are that departments deliver, and what they deliver twice. Figures come from
 * the desk; here they are shown.
 */
package yibiao.pages.quality;
