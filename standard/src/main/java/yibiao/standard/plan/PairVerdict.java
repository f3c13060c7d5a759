package yibiao.standard.plan;

import java.io.Serializable;

/** What a person has said about two records, named by their ids: whether they are one person's. */
public record PairVerdict(String recordA, String recordB, boolean same) implements Serializable {}
