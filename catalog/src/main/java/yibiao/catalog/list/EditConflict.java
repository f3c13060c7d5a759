package yibiao.catalog.list;

import static yibiao.standard.words.Words.say;

import java.util.Optional;
import yibiao.standard.rule.RuleBroken;

/** Somebody else changed the entry meanwhile; nothing was overwritten. */
public final class EditConflict extends RuleBroken {
  private static final long serialVersionUID = 1L;

  private final transient Optional<KeptEntry> current;

  EditConflict(Optional<KeptEntry> current) {
    super(
        "",
        current
            .map(
                kept ->
                    "这一条已被 "
                        + kept.changedBy()
                        + " 改过，请在最新内容上重改 "
                        + kept.changedBy()
                        + " has changed this entry meanwhile; make your change again on what is there now")
            .orElse(say("catalog.thisEntryWasRemoved")));
    this.current = current;
  }

  /** What is there now; empty if the entry was removed. */
  public Optional<KeptEntry> current() {
    return current;
  }
}
