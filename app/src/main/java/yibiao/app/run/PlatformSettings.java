package yibiao.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.source.SourceDefinition;

/**
 * One's own configuration, {@code yibiao.yaml}.
 *
 * @param district the county-level division code, 6 digits
 * @param port the wanted port of the pages; another free one is taken when it is busy
 * @param warehouse where the lake's files go, an URI; "" for a folder of the state folder
 */
public record PlatformSettings(
    String district,
    int port,
    String warehouse,
    Spark spark,
    List<Organisation> organisations,
    List<AccountEntry> accounts,
    List<Grant> authorizations,
    List<SourceDefinition> sources) {

  /** Spark's master and the driver's heap. */
  public record Spark(String master, String memory) {
    static final Spark DEFAULT = new Spark("local[*]", "2g");
  }

  /** An account to be made; its password is made too and lies in the state folder. */
  public record AccountEntry(String name, String title, Account.Role role, String organisation) {}

  /**
   * An authorization that was granted before there was this platform; each organisation has it for
   * its own area.
   */
  public record Grant(
      List<String> organisations,
      String resource,
      List<String> items,
      String purpose,
      String legalBasis,
      boolean children,
      int days) {}

  public PlatformSettings {
    port = port == 0 ? 8080 : port;
    warehouse = warehouse == null ? "" : warehouse;
    spark = spark == null ? Spark.DEFAULT : spark;
    organisations = organisations == null ? List.of() : organisations;
    accounts = accounts == null ? List.of() : accounts;
    authorizations = authorizations == null ? List.of() : authorizations;
    sources = sources == null ? List.of() : sources;
    if (district == null || !district.matches("\\d{6}")) {
      throw new IllegalArgumentException(
          "district 要写 6 位区划代码 district takes a 6-digit division code");
    }
  }

  /** Reads a configuration file; says where and what is wrong with it. */
  public static PlatformSettings read(Path file) throws IOException {
    return parse(Files.readString(file), file.toString());
  }

  public static PlatformSettings parse(String yaml, String name) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try {
      return mapper.readValue(yaml, PlatformSettings.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          name
              + ": "
              + e.getOriginalMessage()
              + (e.getLocation() == null
                  ? ""
                  : "，第 " + e.getLocation().getLineNr() + " 行 line " + e.getLocation().getLineNr()),
          e);
    }
  }
}
