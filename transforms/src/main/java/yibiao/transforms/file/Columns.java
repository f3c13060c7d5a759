package yibiao.transforms.file;

import static yibiao.standard.words.Words.say;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import yibiao.standard.cleanse.Cleansed;
import yibiao.standard.cleanse.Codes;
import yibiao.standard.cleanse.Dates;
import yibiao.standard.cleanse.ItemCleanser;
import yibiao.standard.cleanse.PersonName;
import yibiao.standard.cleanse.Phone;
import yibiao.standard.plan.Item;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.address.AddressParts;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.PersonRecord;

/** Where in a row what stands; -1 for a column that the file does not have. */
record Columns(
    int id, int name, int sex, int birth, int number, int phone, int address, int withdrawn) {
  private static final List<String> USED =
      List.of("name", "sex", "birth_date", "id_number", "phone", "address");
  private static final String WITHDRAWN = "withdrawn";
  private static final Set<String> YES = Set.of("1", "true", "yes", "是", "Y", "y");
  private static final Map<String, String> SEXES = sexes();

  private static Map<String, String> sexes() {
    Map<String, String> sexes = new HashMap<>();
    List.of("男", "男性", "1", "M", "m", "Male", "male").forEach(word -> sexes.put(word, "男"));
    List.of("女", "女性", "2", "F", "f", "Female", "female").forEach(word -> sexes.put(word, "女"));
    return sexes;
  }

  static Columns of(Path file, List<String> header, Consumer<String> notes) {
    if (!header.contains("record_id")
        || (USED.stream().noneMatch(header::contains) && !header.contains(WITHDRAWN))) {
      throw new IllegalArgumentException(
          say(
              "transforms.columnsNeeded",
              file,
              String.join(", ", USED),
              String.join(", ", header)));
    }
    List<String> missing = USED.stream().filter(c -> !header.contains(c)).toList();
    if (!missing.isEmpty()) {
      notes.accept(say("transforms.linkedWithoutColumns", String.join(", ", missing)));
    }
    return new Columns(
        header.indexOf("record_id"),
        header.indexOf("name"),
        header.indexOf("sex"),
        header.indexOf("birth_date"),
        header.indexOf("id_number"),
        header.indexOf("phone"),
        header.indexOf("address"),
        header.indexOf(WITHDRAWN));
  }

  /** Whether a row of changes takes its record back. */
  boolean isWithdrawn(CsvRecord row) {
    return withdrawn >= 0 && YES.contains(field(row, withdrawn).strip());
  }

  private static String field(CsvRecord row, int column) {
    return column < 0 ? "" : row.getField(column);
  }

  void cleanse(CsvRecord row, AddressParser parser, int slot, Features features, Doors doors) {
    Cleansed idNumber = ItemCleanser.cleanse(field(row, number), Item.Type.ID_NUMBER, "", Map.of());
    AddressParts home = parser.parse(field(row, address));
    doors.set(slot, home);
    features.set(
        slot,
        new PersonRecord(
            field(row, id),
            PersonName.cleanse(field(row, name)).standard(),
            idNumber.value(),
            idNumber.usable(),
            Dates.cleanse(field(row, birth)).standard(),
            Codes.cleanse(field(row, sex), "sex", SEXES).standard(),
            Phone.cleanse(field(row, phone)).standard(),
            "",
            field(row, address),
            "",
            ""));
  }
}
