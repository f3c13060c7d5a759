/** How good the data are that departments deliver, and what they deliver twice. */
package yibiao.pages.quality;
