package yibiao.catalog.organisation;

/** A person's account: what she does here, and for whom. */
public record Account(
    String name,
    String title,
    Role role,
    Organisation organisation,
    String email,
    boolean suspended)
    implements Reader {

  @Override
  public boolean mayRead() {
    return !suspended && role.readsData();
  }

  /** What somebody's duty is; the names are those of the interface. */
  public enum Role {
    STEWARD,
    WORKER,
    ANALYST,
    PROPERTY,
    AUDITOR;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Only these read residents' data at all; stewards and auditors keep the rules and the record.
     */
    public boolean readsData() {
      return this == WORKER || this == ANALYST || this == PROPERTY;
    }
  }
}
