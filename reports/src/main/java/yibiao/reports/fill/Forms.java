package yibiao.reports.fill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.door.query.TrinoConnections;
import yibiao.standard.division.DivisionNames;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItems;

/** Fills forms for a worker. */
@Component
public final class Forms {
  private final DataItems items;
  private final SharingPolicies policies;
  private final TrinoConnections trino;
  private final DivisionNames divisions;
  private final Clock clock;

  public Forms(
      DataItems items,
      SharingPolicies policies,
      TrinoConnections trino,
      DivisionNames divisions,
      Clock clock) {
    this.items = items;
    this.policies = policies;
    this.trino = trino;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** Fills any blank as that worker. */
  public FilledForm fill(
      byte[] blank, Account worker, String community, int firstCard, OutputStream out)
      throws IOException, SQLException {
    FormFiller filler = new FormFiller(items.all(), Groups.standard(), policies.inForce(), clock);
    FillRequest request =
        new FillRequest(
            worker, community, divisions.of(community), LocalDate.now(clock), firstCard);
    try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
      return filler.fill(new ByteArrayInputStream(blank), request, connection, out);
    }
  }
}
