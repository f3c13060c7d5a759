package yibiao.app.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yibiao.catalog.source.Divisions;
import yibiao.ingestion.read.Charsets;
import yibiao.ingestion.read.UnreadableDelivery;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.address.AddressParts;
import yibiao.transforms.cleanse.Cleansed;
import yibiao.transforms.cleanse.Codes;
import yibiao.transforms.cleanse.Dates;
import yibiao.transforms.cleanse.IdNumber;
import yibiao.transforms.cleanse.PersonName;
import yibiao.transforms.cleanse.Phone;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.PersonRecord;

@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "只做关联，不需要服务 linkage alone, without a server: record_id, source, name, sex, birth_date, id_number, phone, address → record_id, resident_id, weight")
final class LinkCommand implements Callable<Integer> {
  private static final String ID = "record_id";
  private static final List<String> COLUMNS =
      List.of("name", "sex", "birth_date", "id_number", "phone", "address");
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Map<String, String> SEXES =
      Map.of("男", "男", "女", "女", "1", "男", "2", "女", "M", "男", "F", "女");

  @Parameters(index = "0", paramLabel = "IN.csv")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT.csv")
  private Path out;

  @Option(
      names = "--district",
      defaultValue = "",
      description = "6 位区划代码，使地址读得更准 a 6-digit division code, for a better reading of addresses")
  private String district;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(in)) {
      throw new IllegalArgumentException("没有这个文件 no such file: " + in);
    }
    if (Files.exists(out) && Files.isSameFile(in, out)) {
      throw new IllegalArgumentException(
          "输出会盖掉输入，请另写一个文件名 the output would overwrite the input; name another file");
    }
    Path folder = out.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("没有这个目录 no such folder: " + folder);
    }
    List<PersonRecord> records = read();
    Linkage.Result result = Linkage.link(records);
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("record_id", "resident_id", "weight");
      for (Linkage.Linked link : result.links()) {
        csv.writeRecord(link.recordId(), link.residentId(), String.format("%.3f", link.weight()));
      }
    }
    long residents = result.links().stream().map(Linkage.Linked::residentId).distinct().count();
    System.err.printf(
        "%,d 条记录 records → %,d 人 residents；待核对 to review: %,d 对 pairs%n",
        records.size(), residents, result.reviews().size());
    return 0;
  }

  private List<PersonRecord> read() throws IOException {
    AddressParser parser =
        new AddressParser(district.isEmpty() ? List.of() : Divisions.ofDistrict(district));
    List<PersonRecord> records = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (Reader text = Charsets.open(in, Charsets.of(in));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        if (records.isEmpty()) {
          requireColumns(row.getHeader());
        }
        if (!ids.add(row.getField("record_id"))) {
          throw new IllegalArgumentException(
              "record_id 重复，第 "
                  + row.getStartingLineNumber()
                  + " 行 the record_id on this line stands twice");
        }
        records.add(record(row, parser));
      }
    } catch (UnreadableDelivery e) {
      throw new IllegalArgumentException(in + ": " + e.getMessage(), e);
    } catch (CsvParseException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      String where = line.find() ? line.group(1) : "?";
      throw new IllegalArgumentException(
          in
              + " 第 "
              + where
              + " 行起读不下去：列数与表头不同，或引号没有闭合 from line "
              + where
              + " on it cannot be read: not as many columns as the header, or a quote left open",
          e);
    }
    if (records.isEmpty()) {
      throw new IllegalArgumentException(in + " 里没有记录 holds no records");
    }
    return records;
  }

  private void requireColumns(List<String> header) {
    if (!header.contains(ID) || COLUMNS.stream().noneMatch(header::contains)) {
      throw new IllegalArgumentException(
          in
              + " 的表头要有 record_id 和其中几列 needs record_id and some of these columns: "
              + String.join(", ", COLUMNS)
              + "；现有 it has: "
              + String.join(", ", header));
    }
    List<String> missing = COLUMNS.stream().filter(c -> !header.contains(c)).toList();
    if (!missing.isEmpty()) {
      System.err.println("没有这些列，不用它们 linked without the columns: " + String.join(", ", missing));
    }
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("");
  }

  private static PersonRecord record(NamedCsvRecord row, AddressParser parser) {
    Cleansed number = IdNumber.cleanse(field(row, "id_number"));
    AddressParts address = parser.parse(field(row, "address"));
    return new PersonRecord(
        row.getField("record_id"),
        PersonName.cleanse(field(row, "name")).standard(),
        number.value(),
        number.usable(),
        Dates.cleanse(field(row, "birth_date")).standard(),
        Codes.cleanse(field(row, "sex"), "sex", SEXES).standard(),
        Phone.cleanse(field(row, "phone")).standard(),
        dwelling(address),
        address.community(),
        "");
  }

  /** Without a register of dwellings, the door as it is written names the dwelling. */
  private static String dwelling(AddressParts a) {
    boolean door = !a.room().isEmpty() || !a.group().isEmpty();
    String place = a.estate().isEmpty() ? a.road() + a.number() : a.estate();
    return door
        ? String.join("/", a.community(), a.group(), place, a.building(), a.unit(), a.room())
        : "";
  }
}
