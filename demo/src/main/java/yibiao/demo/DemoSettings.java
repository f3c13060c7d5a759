package yibiao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.app.settings.PlatformSettings;
import yibiao.app.settings.SettingsFile;
import yibiao.catalog.installation.StateFolder;
import yibiao.standard.division.Divisions;
import yibiao.standard.plan.RunPlan.Division;

/**
 * The demo's configuration with the district's addresses filled in, and its two communities.
 *
 * @param communities the two workers' communities, 12-digit codes: one in town, one village
 */
record DemoSettings(PlatformSettings platform, List<String> communities) {
  static final String DISTRICT = "360702";

  static DemoSettings of(StateFolder state, DemoDistrict district) throws IOException {
    List<Path> ledgers = district.ledgers();
    List<String> communities = List.of(codeOf(ledgers.getFirst()), codeOf(ledgers.getLast()));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < 2; i++) {
      values.put("community" + (i + 1), communities.get(i));
      values.put("communityName" + (i + 1), nameOf(communities.get(i)));
    }
    values.put("database", district.endpoint("database"));
    values.put("databaseUser", district.endpoint("database_user"));
    values.put("databasePassword", secret(state, district, "database_password"));
    values.put("sftp", "sftp://127.0.0.1:" + district.endpoint("sftp_port"));
    values.put("sftpUser", district.endpoint("sftp_user"));
    values.put("sftpPassword", secret(state, district, "sftp_password"));
    values.put("knownHosts", district.endpoint("known_hosts"));
    values.put("rest", district.endpoint("rest"));
    values.put("restToken", secret(state, district, "rest_token"));
    String yaml = template();
    for (var value : values.entrySet()) {
      yaml = yaml.replace("${" + value.getKey() + "}", value.getValue());
    }
    return new DemoSettings(SettingsFile.parse(yaml, "demo.yaml"), communities);
  }

  /** The definitions hold where a secret lies, so it is put where they point. */
  private static String secret(StateFolder state, DemoDistrict district, String name) {
    Path file = state.file("secrets", "district-" + name);
    StateFolder.writePrivately(file, district.endpoint(name));
    return "file:" + file;
  }

  private static String codeOf(Path ledger) {
    return ledger.getFileName().toString().replace(".xlsx", "");
  }

  private static String nameOf(String code) {
    return Divisions.ofDistrict(DISTRICT).stream()
        .filter(division -> division.code().equals(code))
        .map(Division::name)
        .findFirst()
        .orElseThrow();
  }

  private static String template() throws IOException {
    try (InputStream in = DemoSettings.class.getResourceAsStream("demo.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
