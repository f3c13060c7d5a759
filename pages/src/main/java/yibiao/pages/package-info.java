/**
 * What people and programs meet: pages rendered on the server, Chinese first, English by a switch,
 * no request to anywhere else. Each capability has a package and a folder of templates of its own;
 * what all of them share stands here.
 */
package yibiao.pages;
