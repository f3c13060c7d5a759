package yibiao.catalog.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
      select a.name, a.title, a.role, a.email, a.suspended, o.name as org, o.title as org_title, o.kind, o.department, o.jurisdiction
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
                    where a.role = 'analyst' and not a.suspended and o.kind = 'DEPARTMENT' and o.department = ?
                    order by a.name
                    """)
            .param(department));
  }

  /** The open accounts with that duty. */
  public List<Account> inRole(Account.Role role) {
    return accounts(
        jdbc.sql(SELECT + "where a.role = ? and not a.suspended order by a.name")
            .param(role.label()));
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

  /** Makes an account; one that is already there keeps its password. */
  public void create(
      String name,
      String title,
      Account.Role role,
      String organisation,
      String email,
      String password) {
    jdbc.sql(
            """
            insert into account (name, title, role, organisation, email, password_hash) values (?, ?, ?, ?, ?, ?)
            on conflict (name) do update set title = excluded.title, role = excluded.role,
              organisation = excluded.organisation, email = excluded.email
            """)
        .params(name, title, role.label(), organisation, email, encoder.encode(password))
        .update();
  }

  /** Closes an account, or opens it again; works on the next request. */
  public void suspend(String name, boolean suspended) {
    jdbc.sql("update account set suspended = ? where name = ?").params(suspended, name).update();
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
