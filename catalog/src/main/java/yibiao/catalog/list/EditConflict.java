package yibiao.catalog.list;

import java.util.Optional;
import yibiao.standard.rule.RuleBroken;

/** Somebody else changed the entry meanwhile; nothing was overwritten. */
public final class EditConflict extends RuleBroken {
  private static final long serialVersionUID = 1L;

  private final transient Optional<KeptEntry> current;

  EditConflict(Optional<KeptEntry> current) {
    super("", code(current), current.map(KeptEntry::changedBy).stream().toArray());
    this.current = current;
  }

  private static String code(Optional<KeptEntry> current) {
    return current.isPresent() ? "catalog.entryChangedMeanwhile" : "catalog.thisEntryWasRemoved";
  }

  /** What is there now; empty if the entry was removed. */
  public Optional<KeptEntry> current() {
    return current;
  }
}
