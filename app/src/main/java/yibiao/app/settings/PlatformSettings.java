package yibiao.app.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.source.SourceDefinition;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.notice.NoticeSettings;
import yibiao.ingestion.pull.SourcePulls;

/**
 * One's own configuration, {@code yibiao.yaml}.
 *
 * @param district the county-level division code, 6 digits
 * @param host the name or address by which people on other machines reach the platform; the
 *     loopback address where they are on this one only
 * @param listen the address to listen at where it is not the one that {@code host} leads to
 * @param certificate what is shown under {@code host}; null for one that is made here
 * @param port the wanted port of the pages; on loopback another free one is taken when it is busy
 * @param sqlPort the wanted port of the door to SQL
 * @param warehouse where the lake's files go, an URI; "" for a folder of the state folder
 */
public record PlatformSettings(
    @NotNull @Pattern(regexp = "\\d{6}", message = "{yibiao.district}") String district,
    String host,
    String listen,
    @Valid Certificate certificate,
    @Min(1) @Max(65535) int port,
    @Min(1) @Max(65535) int sqlPort,
    String warehouse,
    @Valid Spark spark,
    @Valid Statistics statistics,
    @Valid Limits limits,
    @Valid Fresh fresh,
    @Valid Audit audit,
    @Valid Deadlines deadlines,
    @Valid NoticeSettings notices,
    @Valid List<Organisation> organisations,
    @Valid List<AccountEntry> accounts,
    @Valid List<Grant> authorizations,
    @Valid List<SourceDefinition> sources) {
  /** The counties that it is for: one, so far. */
  public List<String> areas() {
    return List.of(district);
  }

  private static final int USUAL_PORT = 8080;
  private static final int USUAL_SQL_PORT = 8443;

  /**
   * A certificate of one's own, PEM files.
   *
   * @param chain the certificate first, then those it rests on
   * @param key its private key, PKCS #8 without a password
   */
  public record Certificate(@NotBlank String chain, @NotBlank String key) {}

  /**
   * Spark's master and the driver's heap.
   *
   * @param options further settings of Spark by name, such as {@code spark.executor.memory}
   */
  public record Spark(
      @NotBlank String master,
      @NotNull @Pattern(regexp = "\\d+[mg]", message = "{yibiao.memory}") String memory,
      Map<
              @Pattern(regexp = "spark\\.[a-zA-Z0-9._-]+", message = "{yibiao.sparkOption}") String,
              @NotBlank String>
          options) {
    static final Spark DEFAULT = new Spark("local[*]", "2g", Map.of());

    public Spark {
      options = options == null ? Map.of() : options;
    }
  }

  /** Counts of people below this are hidden, and those that they could be worked out from. */
  public record Statistics(@Min(1) @Max(1000) int smallestCount) {
    static final Statistics DEFAULT = new Statistics(5);
  }

  /**
   * How long things may take, in minutes, and how many there may be.
   *
   * @param pull how long one source may take; then it is stopped
   * @param patience how long a run waits for a slow source; then the transforms start without it
   * @param stage how long one stage of the transforms may take; then they are stopped
   * @param tokens how many tokens for SQL an account may have at a time
   */
  public record Limits(
      @Min(1) @Max(1440) int pull,
      @Min(1) @Max(1440) int patience,
      @Min(1) @Max(1440) int stage,
      @Min(1) @Max(1000) int tokens) {
    static final Limits DEFAULT = new Limits(0, 0, 0, 0);

    public Limits {
      pull = pull == 0 ? 30 : pull;
      patience = patience == 0 ? 10 : patience;
      stage = stage == 0 ? 60 : stage;
      tokens = tokens == 0 ? 10 : tokens;
    }

    public SourcePulls.Limits pulls() {
      return new SourcePulls.Limits(Duration.ofMinutes(pull), Duration.ofMinutes(patience));
    }
  }

  /**
   * How the tables keep up with what is delivered.
   *
   * @param rows up to how many rows together are taken up at once, without anybody saying so; 0 for
   *     none
   * @param at when larger ones are, {@code 02:30}
   */
  public record Fresh(
      @Min(0) @Max(1_000_000) Integer rows,
      @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "{yibiao.time}") String at) {
    static final Fresh DEFAULT = new Fresh(null, null);

    public Fresh {
      rows = rows == null ? 20_000 : rows;
      at = at == null ? "02:30" : at;
    }
  }

  /** How long the record of reads is kept. */
  public record Audit(@Min(180) @Max(36500) int retentionDays) {
    static final Audit DEFAULT = new Audit(1095);
  }

  /** An account to be made; its password is made too and lies in the state folder. */
  public record AccountEntry(
      @NotNull @Pattern(regexp = "[a-zA-Z0-9._-]{1,60}", message = "{yibiao.account}") String name,
      @NotBlank String title,
      @NotNull Account.Role role,
      @NotBlank String organisation,
      @Email String email) {
    public AccountEntry {
      email = email == null ? "" : email;
    }
  }

  /**
   * An authorization that was granted before there was this platform; each organisation has it for
   * its own area.
   */
  public record Grant(
      @NotEmpty List<String> organisations,
      @NotBlank String resource,
      @NotEmpty List<String> items,
      @NotBlank String purpose,
      @NotBlank String legalBasis,
      boolean children,
      @Min(1) int days) {}

  public PlatformSettings {
    host = host == null || host.isBlank() ? "127.0.0.1" : host.strip();
    listen = listen == null ? "" : listen.strip();
    port = port == 0 ? USUAL_PORT : port;
    sqlPort = sqlPort == 0 ? USUAL_SQL_PORT : sqlPort;
    warehouse = warehouse == null ? "" : warehouse;
    spark = spark == null ? Spark.DEFAULT : spark;
    statistics = statistics == null ? Statistics.DEFAULT : statistics;
    limits = limits == null ? Limits.DEFAULT : limits;
    fresh = fresh == null ? Fresh.DEFAULT : fresh;
    notices = notices == null ? NoticeSettings.NONE : notices;
    deadlines = deadlines == null ? Deadlines.USUAL : deadlines;
    audit = audit == null ? Audit.DEFAULT : audit;
    organisations = organisations == null ? List.of() : organisations;
    accounts = accounts == null ? List.of() : accounts;
    authorizations = authorizations == null ? List.of() : authorizations;
    sources = sources == null ? List.of() : sources;
  }
}
