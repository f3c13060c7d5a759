package yibiao.transforms.linkage.group;

import java.util.List;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.weigh.Judge;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.linkage.weigh.Question;

/** Which slots are one person, and which pairs are a question. */
public final class Grouping {
  private final Features features;
  private final Clusters clusters;
  private final Links links;
  private final Links grey;
  private final Judge judge;

  public Grouping(Features features, Clusters clusters, Links links, Links grey, Judge judge) {
    this.features = features;
    this.clusters = clusters;
    this.links = links;
    this.grey = grey;
    this.judge = judge;
  }

  public Features features() {
    return features;
  }

  /** All pairs that were found to be one person, those among them that contradictions overruled. */
  public Links links() {
    return links;
  }

  /** What was learned. */
  public Parameters parameters() {
    return judge.parameters();
  }

  /** Each person's slots, in rising order. */
  public int[][] members() {
    return clusters.members();
  }

  /** The weight of the strongest link that holds a record where it is, in bits; 0 for none. */
  public double weight(int slot) {
    return clusters.weight(slot);
  }

  /** How the odds of a pair are made up. */
  public Question explain(int a, int b) {
    return judge.explain(a, b);
  }

  /** Pairs in the grey zone that other pairs have not joined. */
  public List<Question> questions() {
    return IntStream.range(0, grey.size())
        .filter(link -> clusters.root(grey.a(link)) != clusters.root(grey.b(link)))
        .mapToObj(link -> judge.explain(grey.a(link), grey.b(link)))
        .toList();
  }
}
