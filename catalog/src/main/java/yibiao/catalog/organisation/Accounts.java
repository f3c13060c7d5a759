package yibiao.catalog.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Accounts and organisations as kept in PostgreSQL. */
@Repository
public class Accounts {
  private static final String SELECT =
      """
      select a.name, a.title, a.role, a.email, not a.open as suspended, o.name as org, o.title as org_title, o.kind, o.department, o.jurisdiction
      from account a join organisation o on o.name = a.organisation
      """;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;

  public Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
    this.jdbc = jdbc;
    this.encoder = encoder;
  }

  public Optional<Account> find(String name) {
    return accounts(jdbc.sql(SELECT + "where a.name = ?").param(name)).stream().findFirst();
  }

  public List<Account> all() {
    return accounts(jdbc.sql(SELECT + "order by a.name"));
  }

  /** The open accounts of analysts whose department answers for that line of business. */
  public List<Account> analystsOf(String department) {
    return accounts(
        jdbc.sql(
                SELECT
                    + """
                    where a.role = 'analyst' and a.open and o.kind = 'DEPARTMENT' and o.department = ?
                    order by a.name
                    """)
            .param(department));
  }

  /** The open accounts with that duty. */
  public List<Account> inRole(Account.Role role) {
    return accounts(
        jdbc.sql(SELECT + "where a.role = ? and a.open order by a.name").param(role.label()));
  }

  /** Every account by its name. */
  public static Map<String, Account> all(JdbcClient jdbc) {
    return accounts(jdbc.sql(SELECT)).stream()
        .collect(Collectors.toMap(Account::name, Function.identity()));
  }

  public Optional<String> passwordHashOf(String name) {
    return jdbc.sql("select password_hash from account where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  public void put(Organisation organisation) {
    jdbc.sql(
            """
            insert into organisation (name, title, kind, department, jurisdiction) values (?, ?, ?, ?, ?)
            on conflict (name) do update set title = excluded.title, kind = excluded.kind,
              department = excluded.department, jurisdiction = excluded.jurisdiction
            """)
        .params(
            organisation.name(),
            organisation.title(),
            organisation.kind().name(),
            organisation.department(),
            organisation.jurisdiction())
        .update();
  }

  /**
   * Makes an account; one that is already there keeps its password.
   *
   * @param password is asked for only where the account is new
   */
  public void create(
      String name,
      String title,
      Account.Role role,
      String organisation,
      String email,
      Supplier<String> password) {
    int known =
        jdbc.sql(
                """
                update account set title = ?, role = ?, organisation = ?, email = ?, configured = true where name = ?
                """)
            .params(title, role.label(), organisation, email, name)
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into account (name, title, role, organisation, email, password_hash) values (?, ?, ?, ?, ?, ?)
              """)
          .params(name, title, role.label(), organisation, email, encoder.encode(password.get()))
          .update();
    }
  }

  /**
   * Closes an account, or opens it again.
   *
   * @return whether that changed anything
   */
  public boolean suspend(String name, boolean suspended) {
    return jdbc.sql("update account set suspended = ? where name = ? and suspended <> ?")
            .params(suspended, name, suspended)
            .update()
        == 1;
  }

  /** Closes the accounts that are not among those names; tells which it were. */
  public List<String> retireAllBut(Collection<String> configured) {
    return jdbc.sql(
            "update account set configured = false where configured and not name = any(?) returning name")
        .param(configured.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Gives an account another password. */
  public void setPassword(String name, String password) {
    jdbc.sql("update account set password_hash = ? where name = ?")
        .params(encoder.encode(password), name)
        .update();
  }

  /** Ends the sessions and tokens of an account; works on their next request. */
  public void endSessions(String name, Instant now) {
    jdbc.sql("update account set sessions_from = ? where name = ?")
        .params(Timestamp.from(now), name)
        .update();
    new TokenRecords(jdbc).revokeAll(name, now);
  }

  /** Holds an account until the transaction ends, so that nobody else changes it. */
  public void lock(String name) {
    jdbc.sql("select 1 from account where name = ? for update")
        .param(name)
        .query(Integer.class)
        .single();
  }

  /** Whether a session of that account, which began then, still holds. */
  public boolean holds(String name, Instant since) {
    return jdbc.sql("select open and sessions_from <= ? from account where name = ?")
        .params(Timestamp.from(since), name)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static List<Account> accounts(StatementSpec query) {
    return query
        .query(
            (row, n) ->
                new Account(
                    row.getString("name"),
                    row.getString("title"),
                    Account.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                    new Organisation(
                        row.getString("org"),
                        row.getString("org_title"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        row.getString("department"),
                        row.getString("jurisdiction")),
                    row.getString("email"),
                    row.getBoolean("suspended")))
        .list();
  }
}
