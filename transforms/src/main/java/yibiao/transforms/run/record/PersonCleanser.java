package yibiao.transforms.run.record;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import yibiao.standard.cleanse.Cleansed;
import yibiao.standard.cleanse.Dates;
import yibiao.standard.cleanse.ItemCleanser;
import yibiao.standard.cleanse.Text;
import yibiao.standard.plan.CodeList;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Item;
import yibiao.transforms.address.AddressIndex;
import yibiao.transforms.address.Place;
import yibiao.transforms.linkage.record.Hash;

/** Raw rows of one dataset about people become rows of {@code std.person_record}. */
public final class PersonCleanser implements MapPartitionsFunction<Row, Row>, Serializable {
  /** A file that is named after a community is about that community: 360702001007.xlsx. */
  private static final Pattern COMMUNITY_CODE = Pattern.compile("(?<!\\d)(\\d{12})(?!\\d)");

  private final String source;
  private final String dataset;
  private final String department;
  private final boolean confidential;
  private final String asOf;
  private final HashMap<String, String> constants;
  private final StructType schema;
  private final Reading[] items;
  private final Supplier<AddressIndex> addresses;

  /** How the text of an item is read. */
  private record Reading(
      String item,
      String column,
      Item.Type type,
      String codeList,
      HashMap<String, String> spellings)
      implements Serializable {}

  /** A supplier that travels to where rows are cleansed. */
  public interface Index extends Supplier<AddressIndex>, Serializable {}

  public PersonCleanser(
      Dataset dataset, List<Item> items, List<CodeList> codeLists, Index addresses) {
    this.source = dataset.source();
    this.dataset = dataset.name();
    this.department = dataset.department();
    this.confidential = dataset.confidential();
    this.asOf = dataset.asOf();
    this.constants = new HashMap<>(dataset.constants());
    this.schema = RecordSchema.of(items);
    this.items =
        items.stream()
            .map(
                item ->
                    new Reading(
                        item.name(),
                        dataset.mapping().get(item.name()),
                        item.type(),
                        item.codeList(),
                        spellings(codeLists, item.codeList())))
            .toArray(Reading[]::new);
    this.addresses = addresses;
  }

  private static HashMap<String, String> spellings(List<CodeList> codeLists, String name) {
    return codeLists.stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .map(list -> new HashMap<>(list.spellings()))
        .orElseGet(HashMap::new);
  }

  /** The id of the record that a row of a dataset is. */
  static String recordId(Dataset dataset, String rowKey) {
    return recordId(dataset.source(), dataset.name(), rowKey);
  }

  private static String recordId(String source, String dataset, String rowKey) {
    return source + "/" + dataset + "/" + rowKey;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return cleanse(rows.next());
      }
    };
  }

  private Row cleanse(Row raw) {
    List<String> problems = new ArrayList<>();
    Map<String, String> values = LinkedHashMap.newLinkedHashMap(items.length);
    boolean idValid = false;
    for (Reading item : items) {
      String text =
          item.column() == null
              ? constants.getOrDefault(item.item(), "")
              : raw.getAs(item.column());
      Cleansed cleansed =
          ItemCleanser.cleanse(text, item.type(), item.codeList(), item.spellings());
      if (!cleansed.problem().isEmpty()) {
        problems.add(item.item() + ":" + cleansed.problem());
      }
      boolean isId = item.item().equals("id_number");
      idValid |= isId && cleansed.usable();
      // A mistyped number is still evidence for linkage; every other unreadable value stays in raw
      // alone.
      values.put(item.item(), isId ? cleansed.value() : cleansed.standard());
    }
    String area = areaOf(raw.getAs("file_name"));
    Place home = locate("address", values, area, problems);
    Place registered = locate("registered_address", values, "", problems);
    String key = raw.getAs("row_key");
    List<Object> row = new ArrayList<>(schema.size());
    row.add(recordId(source, dataset, key));
    row.add(null); // Whose it is: linkage says that.
    row.addAll(List.of(source, dataset, department, key, raw.getAs("delivery_id"), asOfDay(raw)));
    row.addAll(
        List.of(home.community(), home.dwelling(), registered.community(), registered.dwelling()));
    row.add(raw.getAs("row_number"));
    row.add(CollectionConverters.asScala(problems).toSeq());
    row.add(idValid);
    row.add(confidential);
    row.add(fingerprint(values, idValid, home));
    row.addAll(values.values());
    return new GenericRowWithSchema(row.toArray(), schema);
  }

  /** What linkage looks at, as one number. */
  private long fingerprint(Map<String, String> values, boolean idValid, Place home) {
    String name = values.getOrDefault("name", "");
    String number = values.getOrDefault("id_number", "");
    // A row with neither is a footer or a remark, no person. A correction goes where the record
    // goes that it is about.
    if (name.isEmpty() && number.isEmpty() || source.equals(Dataset.CORRECTIONS)) {
      return 0;
    }
    return Hash.of(
        String.join(
            "\n",
            name,
            number,
            idValid ? "valid" : "",
            values.getOrDefault("birth_date", ""),
            values.getOrDefault("sex", ""),
            values.getOrDefault("phone", ""),
            home.dwelling(),
            values.getOrDefault("address", ""),
            home.community()));
  }

  private Place locate(
      String item, Map<String, String> values, String area, List<String> problems) {
    String text = values.getOrDefault(item, "");
    if (text.isEmpty()) {
      return new Place("", "", "");
    }
    Place place = addresses.get().locate(text, area);
    if (!place.problem().isEmpty()) {
      problems.add(item + ":" + place.problem());
    }
    return place;
  }

  private String asOfDay(Row raw) {
    String stated = asOf.isEmpty() ? "" : Text.normalise(raw.getAs(asOf));
    Cleansed day = Dates.cleanse(stated);
    return day.usable() ? day.value() : raw.getAs("landed_at").toString().substring(0, 10);
  }

  private static String areaOf(String fileName) {
    Matcher code = COMMUNITY_CODE.matcher(fileName);
    return code.find() ? code.group(1) : "";
  }
}
