package yibiao.transforms.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import yibiao.standard.cleanse.Cleansed;
import yibiao.standard.cleanse.Dates;
import yibiao.standard.cleanse.ItemCleanser;
import yibiao.standard.cleanse.Text;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Item;
import yibiao.transforms.address.Place;

/** Raw rows of one dataset about people become rows of {@code std.person_record}. */
final class PersonCleanser implements MapPartitionsFunction<Row, Row>, Serializable {
  /** A file that is named after a community is about that community: 360702001007.xlsx. */
  private static final Pattern COMMUNITY_CODE = Pattern.compile("(?<!\\d)(\\d{12})(?!\\d)");

  private final String source;
  private final String dataset;
  private final String department;
  private final boolean confidential;
  private final String asOf;
  private final HashMap<String, String> mapping;
  private final HashMap<String, String> constants;
  private final ArrayList<String[]> items = new ArrayList<>();
  private final HashMap<String, HashMap<String, String>> codeLists;
  private final Broadcast<StandardAddresses> addresses;

  PersonCleanser(
      Dataset dataset,
      List<Item> items,
      HashMap<String, HashMap<String, String>> codeLists,
      Broadcast<StandardAddresses> addresses) {
    this.source = dataset.source();
    this.dataset = dataset.name();
    this.department = dataset.department();
    this.confidential = dataset.confidential();
    this.asOf = dataset.asOf();
    this.mapping = new HashMap<>(dataset.mapping());
    this.constants = new HashMap<>(dataset.constants());
    items.forEach(i -> this.items.add(new String[] {i.name(), i.type().name(), i.codeList()}));
    this.codeLists = codeLists;
    this.addresses = addresses;
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
    Map<String, String> values = new LinkedHashMap<>();
    boolean idValid = false;
    for (String[] item : items) {
      String name = item[0];
      String text =
          mapping.containsKey(name)
              ? raw.getAs(mapping.get(name))
              : constants.getOrDefault(name, "");
      Cleansed cleansed =
          ItemCleanser.cleanse(
              text,
              Item.Type.valueOf(item[1]),
              item[2],
              codeLists.getOrDefault(item[2], new HashMap<>()));
      if (!cleansed.problem().isEmpty()) {
        problems.add(name + ":" + cleansed.problem());
      }
      boolean isId = name.equals("id_number");
      idValid |= isId && cleansed.usable();
      // A mistyped number is still evidence for linkage; every other unreadable value stays in raw
      // alone.
      values.put(name, isId ? cleansed.value() : cleansed.standard());
    }
    String area = areaOf(raw.getAs("file_name"));
    Place home = locate("address", values, area, problems);
    Place registered = locate("registered_address", values, "", problems);
    String id = source + "/" + dataset + "/" + raw.getAs("row_key");
    List<Object> row = new ArrayList<>();
    row.addAll(
        List.of(id, source, dataset, department, raw.getAs("row_key"), raw.getAs("delivery_id")));
    row.add(asOfDay(raw));
    row.add(raw.getAs("row_number"));
    row.add(problems.toArray(String[]::new));
    row.add(idValid);
    row.add(confidential);
    row.addAll(
        List.of(home.community(), home.dwelling(), registered.community(), registered.dwelling()));
    row.addAll(values.values());
    return RowFactory.create(row.toArray());
  }

  private Place locate(
      String item, Map<String, String> values, String area, List<String> problems) {
    String text = values.getOrDefault(item, "");
    if (text.isEmpty()) {
      return new Place("", "", "");
    }
    Place place = addresses.value().index().locate(text, area);
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
