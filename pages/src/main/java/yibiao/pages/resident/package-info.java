/** One resident with the story of each value, and the pairs that a person has to judge. */
package yibiao.pages.resident;
