package yibiao.transforms.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yibiao.standard.cleanse.IdNumber;
import yibiao.transforms.address.StandardAddress;

/**
 * All records of one resident become her one row of {@code core.resident}. Of a confidential
 * dataset only those values stand that its department is responsible for: a phone that says it came
 * from the register of mental disorders tells who is in that register.
 */
public final class ResidentMerge {
  /** The department that answers for ID numbers. */
  private static final String ID_KEEPER = "公安";

  private static final Comparator<CleansedRecord> BY_ID = Comparator.comparing(CleansedRecord::id);

  /** How the value of an item is chosen. */
  private enum Way {
    ADDRESS,
    DWELLING,
    DISABLED,
    BIRTH_DATE,
    USUAL
  }

  private final Items items;
  private final Way[] ways;
  private final int idNumber;
  private final int address;
  private final int disability;
  private final Function<String, StandardAddress> register;

  /**
   * @param register the standard address of a dwelling, or null
   */
  public ResidentMerge(Items items, Function<String, StandardAddress> register) {
    this.items = items;
    this.register = register;
    this.idNumber = items.of("id_number");
    this.address = items.of("address");
    this.disability = items.of("disability_level");
    this.ways = new Way[items.size()];
    for (int item = 0; item < ways.length; item++) {
      ways[item] =
          switch (items.name(item)) {
            case "address" -> Way.ADDRESS;
            case "dwelling_code" -> Way.DWELLING;
            case "disabled" -> Way.DISABLED;
            case "birth_date" -> Way.BIRTH_DATE;
            default -> Way.USUAL;
          };
    }
  }

  /** Merges the records of a resident, in any order. */
  public Merged merge(String resident, List<CleansedRecord> unordered) {
    List<CleansedRecord> records = new ArrayList<>(unordered);
    records.sort(BY_ID);
    Optional<CleansedRecord> home = home(records);
    StandardAddress dwelling = home.map(h -> register.apply(h.dwelling())).orElse(null);
    String number = standing(records, idNumber, ID_KEEPER, false).map(Candidate::value).orElse("");
    Candidate[] values = new Candidate[items.size()];
    for (int item = 0; item < values.length; item++) {
      values[item] = choose(item, records, home, dwelling, number).orElse(null);
    }
    return new Merged(
        resident,
        community(records, home),
        dwelling == null ? null : dwelling.grid(),
        records.size(),
        records.stream().anyMatch(CleansedRecord::isOpen),
        values);
  }

  private Optional<Candidate> choose(
      int item,
      List<CleansedRecord> records,
      Optional<CleansedRecord> home,
      StandardAddress dwelling,
      String number) {
    Optional<CleansedRecord> openHome = home.filter(CleansedRecord::isOpen);
    String responsible = items.department(item);
    if (ways[item] == Way.ADDRESS && openHome.isPresent()) {
      String text = dwelling == null ? home.get().values()[address] : dwelling.text();
      return Optional.of(home.get().candidate(text));
    }
    if (ways[item] == Way.DWELLING) {
      return openHome.filter(h -> dwelling != null).map(h -> h.candidate(dwelling.dwelling()));
    }
    if (ways[item] == Way.DISABLED) {
      return Survivorship.choose(candidates(records, disability, responsible), responsible, true)
          .map(c -> new Candidate("是", c.department(), c.source(), c.asOf(), false));
    }
    Optional<Candidate> corrected = corrected(records, item, responsible);
    if (corrected.isPresent()) {
      return corrected;
    }
    List<Candidate> candidates = candidates(records, item, responsible);
    if (ways[item] == Way.BIRTH_DATE && !number.isEmpty()) {
      // GB 11643: a valid number says the birth date; a record that agrees with it is right.
      String birth = IdNumber.birthDateOf(number).toString();
      List<Candidate> agreeing = candidates.stream().filter(c -> c.value().equals(birth)).toList();
      if (!agreeing.isEmpty()) {
        return Survivorship.choose(agreeing, responsible, false);
      }
      return Survivorship.choose(candidates(records, idNumber, ID_KEEPER), responsible, false)
          .map(c -> new Candidate(birth, c.department(), c.source(), c.asOf(), false));
    }
    return Survivorship.choose(candidates, responsible, items.newestWins(item));
  }

  /** The corrected value if there is one, else the one that survives. */
  private Optional<Candidate> standing(
      List<CleansedRecord> records, int item, String responsible, boolean newestWins) {
    Optional<Candidate> corrected = corrected(records, item, responsible);
    return corrected.isPresent()
        ? corrected
        : Survivorship.choose(candidates(records, item, responsible), responsible, newestWins);
  }

  /**
   * What the responsible department has agreed to on request: it stands until that department's own
   * system says something newer.
   */
  private static Optional<Candidate> corrected(
      List<CleansedRecord> records, int item, String responsible) {
    Candidate best = null;
    String stated = "";
    for (CleansedRecord record : records) {
      if (!record.says(item)) {
        continue;
      }
      String value = record.values()[item];
      if (record.isCorrection()) {
        Candidate correction = record.candidate(value);
        best = best == null || isLater(correction, best) ? correction : best;
      } else if (record.department().equals(responsible) && record.asOf().compareTo(stated) > 0) {
        stated = record.asOf();
      }
    }
    return best == null || best.asOf().compareTo(stated) < 0 ? Optional.empty() : Optional.of(best);
  }

  private static boolean isLater(Candidate correction, Candidate other) {
    int byDay = correction.asOf().compareTo(other.asOf());
    return byDay != 0 ? byDay > 0 : correction.value().compareTo(other.value()) >= 0;
  }

  private List<Candidate> candidates(List<CleansedRecord> records, int item, String responsible) {
    List<Candidate> candidates = new ArrayList<>();
    for (CleansedRecord record : records) {
      if (record.says(item)
          && (item != idNumber || record.idValid())
          && (record.isOpen() || record.department().equals(responsible))) {
        candidates.add(record.candidate(record.values()[item]));
      }
    }
    return candidates;
  }

  /**
   * The most recent record that says where she lives; of equally recent ones, that which leads to a
   * dwelling. A confidential one only where no other says it.
   */
  private Optional<CleansedRecord> home(List<CleansedRecord> records) {
    return records.stream()
        .filter(r -> r.says(address) && !r.community().isEmpty())
        .max(
            Comparator.comparing(CleansedRecord::isOpen)
                .thenComparing(CleansedRecord::asOf)
                .thenComparing(CleansedRecord::isCorrection)
                .thenComparing(r -> !r.dwelling().isEmpty()));
  }

  private static String community(List<CleansedRecord> records, Optional<CleansedRecord> home) {
    if (home.isPresent()) {
      return home.get().community();
    }
    return records.stream()
        .map(CleansedRecord::registeredCommunity)
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
