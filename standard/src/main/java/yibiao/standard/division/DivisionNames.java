package yibiao.standard.division;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibiao.standard.plan.RunPlan.Division;

/** What areas are called, by division code with or without the zeros at its end. */
public final class DivisionNames {
  private static final int WHOLE_CODE = 12;

  /** How the code of a township or county ends. */
  private static final String NO_COMMUNITY = "000";

  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<Division> divisions;

  /**
   * @param counties county-level codes, 6 digits
   */
  public DivisionNames(Collection<String> counties) {
    divisions = Divisions.of(counties);
    divisions.forEach(division -> names.put(division.code(), division.name()));
  }

  /** The name, or the code itself where none is known. */
  public String of(String code) {
    String whole = code + "0".repeat(Math.max(0, WHOLE_CODE - code.length()));
    return names.getOrDefault(whole, code);
  }

  /** The codes of the communities below a division, in order. */
  public List<String> below(String division) {
    return divisions.stream()
        .map(Division::code)
        .filter(code -> code.startsWith(division) && !code.endsWith(NO_COMMUNITY))
        .toList();
  }

  /** The counties, their townships and communities, in the order of their codes. */
  public List<Division> all() {
    return divisions;
  }
}
