package yibiao.transforms.linkage.weigh;

import java.util.List;

/**
 * A pair in the grey zone, for a person to judge, with its odds in parts that add up; all in bits,
 * 0 where a field is missing in one of the two.
 *
 * @param a a record's slot
 * @param b the other's
 * @param prior of two records at random
 * @param experience what pairs of two valid numbers that agree like this correct the sum by
 */
public record Question(
    int a,
    int b,
    double prior,
    double name,
    double birth,
    double number,
    double phone,
    double place,
    double sex,
    double experience,
    double odds) {

  /** What the parts are called in files and tables; their sum is the odds. */
  public static final List<String> PARTS =
      List.of("prior", "name", "birth_date", "id_number", "phone", "address", "sex", "experience");

  /** The parts, in the order of {@link #PARTS}. */
  public List<Double> parts() {
    return List.of(prior, name, birth, number, phone, place, sex, experience);
  }

  /** What speaks for the pair, without the prior. */
  public double weight() {
    return odds - prior;
  }
}
