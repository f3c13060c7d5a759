package yibiao.catalog.account;

import java.util.Locale;
import org.springframework.stereotype.Component;
import yibiao.catalog.audit.ReadRecord;
import yibiao.catalog.audit.ReadRecords;

/** What befalls accounts, in the same sealed record as the reads. */
@Component
public class SecurityEvents {
  private final ReadRecords records;

  SecurityEvents(ReadRecords records) {
    this.records = records;
  }

  /** What can happen. */
  public enum Event {
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** Too many failed; nobody gets in for a while, not with the right password either. */
    LOCKED_OUT,
    SUSPENDED,
    REOPENED,
    /** The configuration names it no longer. */
    RETIRED,
    /** By its holder. */
    PASSWORD_CHANGED,
    /** By the platform's owner. */
    PASSWORD_SET,
    TOKEN_ISSUED,
    TOKEN_REVOKED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Puts an event on record.
   *
   * @param path by which way: {@code page}, {@code api}, {@code command}
   * @param detail never a password
   */
  public void happened(String account, String path, Event event, String detail) {
    records.append(ReadRecord.security(account, path, event.label(), detail));
  }
}
