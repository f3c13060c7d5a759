package yibiao.transforms.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.cleanse.IdNumber;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Item;
import yibiao.transforms.address.StandardAddress;
import yibiao.transforms.merge.Candidate;
import yibiao.transforms.merge.Survivorship;

/**
 * All records of one resident become her one row of {@code core.resident}. Of a confidential
 * dataset only those values stand that its department is responsible for: a phone that says it came
 * from the register of mental disorders tells who is in that register.
 */
final class ResidentMerge implements MapGroupsFunction<String, Row, Row> {
  /** False for somebody whom confidential datasets alone know of: a row would tell of it. */
  static final String LISTED = "listed";

  /** The department that answers for ID numbers. */
  private static final String ID_KEEPER = "公安";

  private final ArrayList<String[]> items = new ArrayList<>();
  private final Broadcast<AddressTexts> texts;

  ResidentMerge(List<Item> items, Broadcast<AddressTexts> texts) {
    items.forEach(
        i ->
            this.items.add(
                new String[] {i.name(), i.department(), Boolean.toString(i.newestWins())}));
    this.texts = texts;
  }

  static StructType schema(List<Item> items) {
    StructType schema = new StructType();
    for (String key : List.of("resident_id", "community_code", "grid_code")) {
      schema = schema.add(key, DataTypes.StringType);
    }
    schema = schema.add("records", DataTypes.IntegerType);
    schema = schema.add(LISTED, DataTypes.BooleanType);
    for (Item item : items) {
      schema =
          schema
              .add(item.name(), DataTypes.StringType)
              .add(item.name() + "_source", DataTypes.StringType)
              .add(item.name() + "_as_of", DataTypes.StringType);
    }
    return schema;
  }

  @Override
  public Row call(String resident, Iterator<Row> group) {
    List<Row> records = new ArrayList<>();
    group.forEachRemaining(records::add);
    records.sort(Comparator.comparing(r -> r.<String>getAs("record_id")));
    Optional<Row> home = home(records);
    StandardAddress dwelling = home.map(this::dwellingOf).orElse(null);
    List<Object> row = new ArrayList<>();
    row.add(resident);
    row.add(communityOf(records, home));
    row.add(dwelling == null ? null : dwelling.grid());
    row.add(records.size());
    row.add(records.stream().anyMatch(ResidentMerge::isOpen));
    String number =
        standing(records, "id_number", ID_KEEPER, false).map(Candidate::value).orElse("");
    for (String[] item : items) {
      Optional<Candidate> chosen = choose(item, records, home, dwelling, number);
      row.add(chosen.map(Candidate::value).orElse(null));
      row.add(chosen.map(Candidate::source).orElse(null));
      row.add(chosen.map(Candidate::asOf).orElse(null));
    }
    return RowFactory.create(row.toArray());
  }

  private Optional<Candidate> choose(
      String[] item,
      List<Row> records,
      Optional<Row> home,
      StandardAddress dwelling,
      String number) {
    String name = item[0];
    Optional<Row> openHome = home.filter(ResidentMerge::isOpen);
    if (name.equals("address") && openHome.isPresent()) {
      String text = dwelling == null ? home.get().getAs("address") : dwelling.text();
      return Optional.of(candidate(home.get(), text));
    }
    if (name.equals("dwelling_code")) {
      return openHome.filter(h -> dwelling != null).map(h -> candidate(h, dwelling.dwelling()));
    }
    if (name.equals("disabled")) {
      return Survivorship.choose(candidates(records, "disability_level", item[1]), item[1], true)
          .map(c -> new Candidate("是", c.department(), c.source(), c.asOf(), false));
    }
    Optional<Candidate> corrected = corrected(records, name, item[1]);
    if (corrected.isPresent()) {
      return corrected;
    }
    List<Candidate> candidates = candidates(records, name, item[1]);
    if (name.equals("birth_date") && !number.isEmpty()) {
      // GB 11643: a valid number says the birth date; a record that agrees with it is right.
      String birth = IdNumber.birthDateOf(number).toString();
      List<Candidate> agreeing = candidates.stream().filter(c -> c.value().equals(birth)).toList();
      if (!agreeing.isEmpty()) {
        return Survivorship.choose(agreeing, item[1], false);
      }
      return Survivorship.choose(candidates(records, "id_number", ID_KEEPER), item[1], false)
          .map(c -> new Candidate(birth, c.department(), c.source(), c.asOf(), false));
    }
    return Survivorship.choose(candidates, item[1], Boolean.parseBoolean(item[2]));
  }

  /** The corrected value if there is one, else the one that survives. */
  private static Optional<Candidate> standing(
      List<Row> records, String item, String responsible, boolean newestWins) {
    Optional<Candidate> corrected = corrected(records, item, responsible);
    return corrected.isPresent()
        ? corrected
        : Survivorship.choose(candidates(records, item, responsible), responsible, newestWins);
  }

  /**
   * What the responsible department has agreed to on request: it stands until that department's own
   * system says something newer.
   */
  private static Optional<Candidate> corrected(List<Row> records, String item, String responsible) {
    List<Candidate> corrections = new ArrayList<>();
    String newest = "";
    for (Row record : records) {
      String value = record.getAs(item);
      String asOf = record.getAs("as_of");
      if (value == null || value.isEmpty()) {
        continue;
      }
      if (isCorrection(record)) {
        corrections.add(candidate(record, value));
      } else if (record.getAs("department").equals(responsible) && asOf.compareTo(newest) > 0) {
        newest = asOf;
      }
    }
    String stated = newest;
    return corrections.stream()
        .max(Comparator.comparing(Candidate::asOf).thenComparing(Candidate::value))
        .filter(correction -> correction.asOf().compareTo(stated) >= 0);
  }

  private static boolean isCorrection(Row record) {
    return record.getAs("source").equals(Dataset.CORRECTIONS);
  }

  private static List<Candidate> candidates(List<Row> records, String item, String responsible) {
    List<Candidate> candidates = new ArrayList<>();
    for (Row record : records) {
      String value = record.getAs(item);
      boolean readable = !item.equals("id_number") || record.<Boolean>getAs("id_valid");
      boolean usable =
          readable && (isOpen(record) || record.getAs("department").equals(responsible));
      if (value != null && !value.isEmpty() && usable) {
        candidates.add(candidate(record, value));
      }
    }
    return candidates;
  }

  private static boolean isOpen(Row record) {
    return !record.<Boolean>getAs("confidential");
  }

  private static Candidate candidate(Row record, String value) {
    String source = record.getAs("source") + "/" + record.getAs("dataset");
    return new Candidate(
        value, record.getAs("department"), source, record.getAs("as_of"), value.indexOf('?') >= 0);
  }

  /**
   * The most recent record that says where she lives; of equally recent ones, that which leads to a
   * dwelling. A confidential one only where no other says it.
   */
  private static Optional<Row> home(List<Row> records) {
    return records.stream()
        .filter(
            r ->
                !r.<String>getAs("address").isEmpty()
                    && !r.<String>getAs("community_code").isEmpty())
        .max(
            Comparator.comparing(ResidentMerge::isOpen)
                .thenComparing(r -> r.<String>getAs("as_of"))
                .thenComparing(ResidentMerge::isCorrection)
                .thenComparing(r -> !r.<String>getAs("place_dwelling").isEmpty()));
  }

  private StandardAddress dwellingOf(Row home) {
    return texts.value().of(home.getAs("place_dwelling"));
  }

  private static String communityOf(List<Row> records, Optional<Row> home) {
    if (home.isPresent()) {
      return home.get().getAs("community_code");
    }
    return records.stream()
        .map(r -> r.<String>getAs("registered_community"))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
