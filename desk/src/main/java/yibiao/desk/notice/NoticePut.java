package yibiao.desk.notice;

/** A notice was put on somebody's desk. Kept until everybody who sends it on has done so. */
public record NoticePut(long notice) {}
