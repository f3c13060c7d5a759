/** From the records of a resident to her row, and how well they agree with it. */
package yibiao.transforms.run.resident;
