package yibiao.transforms.linkage.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.record.Features;

/**
 * Links joined into clusters, strongest first, by union-find. Two clusters that hold different
 * valid ID numbers are two people and never join: one weak record must not glue them together. Nor
 * do two of which a person has said that they are different; what a person has said to be the same
 * is joined at the end, whatever numbers say.
 */
public final class Clusters {
  private final int[] parent;
  private final long[] validId;
  private final float[] weight;

  /** By root, the slots that somebody has said to be somebody else. */
  private final Map<Integer, List<Integer>> others = new HashMap<>();

  public Clusters(Features features) {
    parent = new int[features.size()];
    validId = new long[features.size()];
    weight = new float[features.size()];
    for (int slot = 0; slot < features.size(); slot++) {
      parent[slot] = slot;
      validId[slot] = features.idState(slot) == Features.VALID_ID ? features.id(slot) : 0;
    }
  }

  /** Joins all links in falling order of weight. */
  public void join(Links links, Features features) {
    for (int link : links.strongestFirst(features)) {
      join(links.a(link), links.b(link), links.weight(link));
    }
  }

  /** Keeps apart what people have said to be different; before anything is joined. */
  public void keepApart(Links different) {
    for (int link = 0; link < different.size(); link++) {
      others(different.a(link)).add(different.b(link));
      others(different.b(link)).add(different.a(link));
    }
  }

  /** Joins what people have said to be the same; after everything else. */
  public void joinAnswered(Links same) {
    for (int link = 0; link < same.size(); link++) {
      int a = same.a(link);
      int b = same.b(link);
      if (root(a) != root(b) && !areApart(root(a), root(b))) {
        unite(root(a), root(b));
      }
    }
  }

  private List<Integer> others(int root) {
    return others.computeIfAbsent(root, r -> new ArrayList<>());
  }

  private boolean areApart(int rootA, int rootB) {
    return !others.isEmpty()
        && others.getOrDefault(rootA, List.of()).stream().anyMatch(slot -> root(slot) == rootB);
  }

  private void join(int a, int b, float linkWeight) {
    int rootA = root(a);
    int rootB = root(b);
    if (rootA == rootB) {
      return;
    }
    long idA = validId[rootA];
    long idB = validId[rootB];
    if (idA != 0 && idB != 0 && idA != idB || areApart(rootA, rootB)) {
      return;
    }
    unite(rootA, rootB);
    weight[a] = Math.max(weight[a], linkWeight);
    weight[b] = Math.max(weight[b], linkWeight);
  }

  private void unite(int rootA, int rootB) {
    parent[rootB] = rootA;
    validId[rootA] = validId[rootA] != 0 ? validId[rootA] : validId[rootB];
    if (others.containsKey(rootB)) {
      others(rootA).addAll(others.remove(rootB));
    }
  }

  int root(int slot) {
    int at = slot;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * The weight of the strongest link that holds this record in its cluster; 0 for a record alone.
   */
  public float weight(int slot) {
    return weight[slot];
  }

  /** Each cluster's slots in rising order. */
  public int[][] members() {
    int[] sizes = new int[parent.length];
    for (int slot = 0; slot < parent.length; slot++) {
      parent[slot] = root(slot);
      sizes[parent[slot]]++;
    }
    int[] cluster = new int[parent.length];
    int clusters = 0;
    for (int root = 0; root < parent.length; root++) {
      if (sizes[root] > 0) {
        cluster[root] = clusters++;
      }
    }
    int[][] members = new int[clusters][];
    int[] filled = new int[clusters];
    for (int slot = 0; slot < parent.length; slot++) {
      int root = cluster[parent[slot]];
      if (members[root] == null) {
        members[root] = new int[sizes[parent[slot]]];
      }
      members[root][filled[root]++] = slot;
    }
    return members;
  }
}
