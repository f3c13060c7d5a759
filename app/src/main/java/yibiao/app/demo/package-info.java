/** The main job on the synthetic district, scored against the truth. */
package yibiao.app.demo;
