package yibiao.transforms.linkage;

/** Which slots are one person, and which pairs are a question. */
public final class Grouping {
  private final Clusters clusters;
  private final Links grey;

  Grouping(Clusters clusters, Links grey) {
    this.clusters = clusters;
    this.grey = grey;
  }

  /** Each person's slots, in rising order. */
  public int[][] members() {
    return clusters.members();
  }

  /** The weight of the strongest link that holds a record where it is, in bits; 0 for none. */
  public double weight(int slot) {
    return clusters.weight(slot);
  }

  /** Pairs in the grey zone that other pairs have not joined. */
  Links openQuestions() {
    Links open = new Links();
    for (int link = 0; link < grey.size(); link++) {
      if (clusters.root(grey.a(link)) != clusters.root(grey.b(link))) {
        open.add(grey.a(link), grey.b(link), grey.weight(link));
      }
    }
    return open;
  }

  /** How many pairs a person should look at. */
  public int questions() {
    return openQuestions().size();
  }
}
