package yibiao.transforms.linkage.weigh;

import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.Links;

/** Of the pairs that it is handed, those that are links and those that are questions. */
public record JudgedPairs(Judge judge, Links links, Links grey) implements Blocking.PairConsumer {
  public JudgedPairs(Judge judge) {
    this(judge, new Links(), new Links());
  }

  @Override
  public void accept(int a, int b) {
    if (judge.areStrangers(a, b)) {
      return;
    }
    double odds = judge.odds(a, b);
    switch (Evidence.of(odds)) {
      case LINK -> links.add(a, b, odds - judge.prior());
      case REVIEW -> grey.add(a, b, odds - judge.prior());
      case NONE -> {}
    }
  }
}
