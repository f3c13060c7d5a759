package yibiao.simulator.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yibiao.simulator.truth.Known;
import yibiao.simulator.truth.TruthWriter;
import yibiao.simulator.world.District;
import yibiao.simulator.world.Settings;

/**
 * The district's systems up and running under one folder. What it puts out is made once; a later
 * start serves the same from there.
 */
public final class LiveDistrict implements AutoCloseable {
  private static final String USER = "exchange";
  private static final List<String> SECRETS = List.of("password", "token", "owner", "reader");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final PublicSecurityDatabase database;
  private final FileServer files;
  private final HousingApi housing;
  private final Map<String, String> secrets;

  private LiveDistrict(
      Path folder,
      PublicSecurityDatabase database,
      FileServer files,
      HousingApi housing,
      Map<String, String> secrets) {
    this.folder = folder;
    this.database = database;
    this.files = files;
    this.housing = housing;
    this.secrets = secrets;
  }

  /**
   * Starts every system.
   *
   * @param folder the district's own folder
   * @param engines where PostgreSQL is unpacked to, shared with others
   * @param residents how many people, for a district that is not there yet
   */
  public static LiveDistrict start(Path folder, Path engines, int residents, LocalDate today)
      throws IOException, SQLException {
    Files.createDirectories(folder);
    Path settingsFile = folder.resolve("settings.json");
    boolean fresh = !Files.exists(folder.resolve("truth/manifest.json"));
    Settings settings =
        fresh
            ? new Settings(residents, 20220415, today)
            : JSON.readValue(settingsFile.toFile(), Settings.class);
    Map<String, String> secrets = secrets(folder.resolve("secrets.json"));
    District district = District.of(settings);
    if (fresh) {
      deleteTree(folder.resolve("postgres"));
      deleteTree(folder.resolve("sftp"));
      deleteTree(folder.resolve("ledgers"));
      deleteTree(folder.resolve("truth"));
      JSON.writeValue(settingsFile.toFile(), settings);
    }
    HousingApi housing = new HousingApi(district, secrets.get("token"));
    PublicSecurityDatabase database =
        PublicSecurityDatabase.start(
            folder.resolve("postgres"), engines, secrets.get("owner"), secrets.get("reader"));
    if (fresh) {
      publish(folder, district, database, housing);
    } else if (database.isEmpty()) { // Made by a version that trusted everybody on the machine.
      database.fill(
          new Departments(district, new Known()).publicSecurity(),
          PublicSecurityDatabase.Notes.NONE);
    }
    FileServer files =
        new FileServer(
            folder.resolve("sftp"), folder.resolve("hostkey"), USER, secrets.get("password"));
    LiveDistrict live = new LiveDistrict(folder, database, files, housing, secrets);
    live.tellEndpoints();
    return live;
  }

  private static void publish(
      Path folder, District district, PublicSecurityDatabase database, HousingApi housing)
      throws IOException, SQLException {
    Known known = new Known();
    Departments departments = new Departments(district, known);
    try (TruthWriter truth = new TruthWriter(folder.resolve("truth"))) {
      database.fill(departments.publicSecurity(), truth::record);
      Path sftp = folder.resolve("sftp");
      for (Table table : departments.health()) {
        CsvFiles.write(sftp.resolve("health"), table, DirtRates.DEPARTMENT.tooFewColumns(), truth);
      }
      civilAffairs(sftp.resolve("civil"), departments.civilAffairs(), truth);
      ledgers(folder.resolve("ledgers"), departments.ledgers(), truth);
      truth.delivered("housing", housing.rows());
      truth.people(district, known);
    }
  }

  private static void civilAffairs(Path folder, List<Table> tables, TruthWriter truth)
      throws IOException {
    Map<String, String> titles =
        Map.of("low_income", "城乡低保家庭花名册", "elderly", "八十周岁以上老年人花名册", "left_behind", "农村留守儿童信息表");
    for (Table table : tables) {
      Map<String, Table> sheets = new TreeMap<>();
      table.rows().stream()
          .map(row -> row.person().home().community().township())
          .distinct()
          .forEach(
              name ->
                  sheets.put(name, table.where(p -> p.home().community().township().equals(name))));
      Path file = folder.resolve(table.dataset() + ".xlsx");
      XlsxFiles.write(file, titles.get(table.dataset()), sheets, truth);
      Files.createFile(folder.resolve(file.getFileName() + ".done"));
    }
    // One broken file: a transfer that ended early. It counts as one delivered thing, which must
    // end in quarantine.
    byte[] whole = Files.readAllBytes(folder.resolve("elderly.xlsx"));
    Files.write(
        folder.resolve("elderly_resend.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 3));
    Files.createFile(folder.resolve("elderly_resend.xlsx.done"));
    truth.delivered("civil", 1);
  }

  private static void ledgers(Path folder, Table table, TruthWriter truth) throws IOException {
    List<String> codes =
        table.rows().stream().map(r -> r.person().home().community().code()).distinct().toList();
    for (String code : codes) {
      Table own = table.where(person -> person.home().community().code().equals(code));
      Map<String, Table> sheets = new LinkedHashMap<>();
      sheets.put("居民台账", own);
      XlsxFiles.write(folder.resolve(code + ".xlsx"), "社区居民台账", sheets, truth);
    }
  }

  private void tellEndpoints() throws IOException {
    Map<String, Object> endpoints = new LinkedHashMap<>();
    endpoints.put("database", database.url());
    endpoints.put("database_user", PublicSecurityDatabase.READER);
    endpoints.put("database_password", secrets.get("reader"));
    endpoints.put("sftp_port", files.port());
    endpoints.put("sftp_user", USER);
    endpoints.put("sftp_password", secrets.get("password"));
    endpoints.put("known_hosts", files.knownHosts().toString());
    endpoints.put("rest", housing.address());
    endpoints.put("rest_token", secrets.get("token"));
    endpoints.put("ledgers", folder.resolve("ledgers").toString());
    Path file = folder.resolve("endpoints.json");
    privately(file);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), endpoints);
  }

  private static Map<String, String> secrets(Path file) throws IOException {
    Map<String, String> secrets = new TreeMap<>();
    if (Files.exists(file)) {
      secrets.putAll(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
    }
    for (String name : SECRETS) {
      secrets.putIfAbsent(name, random());
    }
    privately(file);
    JSON.writeValue(file.toFile(), secrets);
    return secrets;
  }

  private static void privately(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file,
        java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
            java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    housing.close();
    files.close();
    database.close();
  }
}
