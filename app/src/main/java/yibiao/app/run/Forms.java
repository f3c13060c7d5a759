package yibiao.app.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import yibiao.app.query.TrinoConnections;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.reports.fill.FillRequest;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.FormFiller;

/** Fills forms for a worker. */
public final class Forms {
  /** The blank forms that come with the product: file name → title. */
  public static final Map<String, String> TEMPLATES = new LinkedHashMap<>();

  static {
    TEMPLATES.put("resident-card", "常住人口登记表");
    TEMPLATES.put("health-record-card", "居民健康档案个人基本信息表");
    TEMPLATES.put("elderly-roster", "六十周岁以上老年人花名册");
    TEMPLATES.put("floating-roster", "流动人口居住登记表");
    TEMPLATES.put("left-behind-child-card", "农村留守儿童基本情况登记表");
    TEMPLATES.put("left-behind-child-rollup", "农村留守儿童摸排汇总表");
  }

  private final DataItems items;
  private final SharingPolicies policies;
  private final TrinoConnections trino;
  private final Clock clock;

  public Forms(DataItems items, SharingPolicies policies, TrinoConnections trino, Clock clock) {
    this.items = items;
    this.policies = policies;
    this.trino = trino;
    this.clock = clock;
  }

  /** The blank of a form that comes with the product. */
  public static byte[] template(String name) throws IOException {
    if (!TEMPLATES.containsKey(name)) {
      throw new IllegalArgumentException("没有这张表 no such form: " + name);
    }
    try (InputStream in = Forms.class.getResourceAsStream("/yibiao/templates/" + name + ".xlsx")) {
      return in.readAllBytes();
    }
  }

  /** Fills any blank as that worker. */
  public FilledForm fill(
      byte[] blank, Account worker, String community, int firstCard, OutputStream out)
      throws IOException, SQLException {
    FormFiller filler = new FormFiller(items.all(), policies.inForce(), clock);
    FillRequest request = new FillRequest(worker, community, LocalDate.now(clock), firstCard);
    try (Connection connection = trino.as(Session.of(worker.name()))) {
      return filler.fill(new ByteArrayInputStream(blank), request, connection, out);
    }
  }
}
