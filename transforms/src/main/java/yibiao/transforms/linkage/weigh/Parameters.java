package yibiao.transforms.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibiao.transforms.linkage.record.Field;

/**
 * What linkage has learned from the data: enough to judge any two records, and to say how one run
 * judges differently from another.
 *
 * @param records how many records it was learned from
 * @param numbersTell whether enough of them had valid ID numbers; else m is by expectation
 *     maximisation
 * @param strangers of the pairs that share a valid number, the share that is two people
 * @param families whether records of one address may be a family's
 * @param m by field and level, how often one person's records agree so
 * @param u by field and level, how often two people's records do
 * @param experience by kind of pair, how many pairs of two valid numbers were one person and how
 *     many were not
 */
public record Parameters(
    int records,
    boolean numbersTell,
    double strangers,
    boolean families,
    Map<String, List<Double>> m,
    Map<String, List<Double>> u,
    Map<Integer, List<Integer>> experience) {

  /** A difference, in bits, that changes what pairs amount to. */
  private static final double DRIFT_BITS = 1;

  /** What a level of agreement of a field speaks for, in bits. */
  public record Weight(String field, int level, double bits) {}

  /** All weights. */
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (Field field : Field.all()) {
      for (int level = 1; level <= field.levels().size(); level++) {
        weights.add(new Weight(field.title(), level, weight(field.title(), level)));
      }
    }
    return weights;
  }

  /** A weight that has moved. */
  public record Drift(String field, int level, double before, double now) {
    /** How records agree there, for people. */
    public String label() {
      return Field.of(field).levels().get(level - 1).label();
    }

    /** Whether so far that pairs amount to something else. */
    public boolean isMuch() {
      return Math.abs(now - before) >= DRIFT_BITS;
    }
  }

  /** The weights, in bits, that differ much from those of an earlier run. */
  public List<Drift> driftFrom(Parameters earlier) {
    return weights().stream()
        .map(w -> new Drift(w.field(), w.level(), earlier.weight(w.field(), w.level()), w.bits()))
        .filter(Drift::isMuch)
        .toList();
  }

  private double weight(String field, int level) {
    return WeightModel.log2(m.get(field).get(level - 1) / u.get(field).get(level - 1));
  }

  /** Shares by field and level, as the models have them, by name. */
  static Map<String, List<Double>> named(double[][] shares) {
    Map<String, List<Double>> named = new LinkedHashMap<>();
    for (int field = 0; field < shares.length; field++) {
      named.put(Field.all().get(field).title(), Arrays.stream(shares[field]).boxed().toList());
    }
    return named;
  }

  static double[][] unnamed(Map<String, List<Double>> shares) {
    return Field.all().stream()
        .map(field -> shares.get(field.title()).stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
