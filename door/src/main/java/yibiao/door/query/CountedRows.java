package yibiao.door.query;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import yibiao.door.gateway.Refusal;

/** Passes rows on until there is more of them than one file or page is for. */
public final class CountedRows implements PersonQuery.Rows {
  private final PersonQuery.Rows rows;
  private final long mostRows;
  private final long mostCharacters;
  private long count;
  private long characters;
  private boolean tooMuch;

  public CountedRows(PersonQuery.Rows rows, long mostRows, long mostCharacters) {
    this.rows = rows;
    this.mostRows = mostRows;
    this.mostCharacters = mostCharacters;
  }

  @Override
  public void columns(List<String> names) throws IOException {
    rows.columns(names);
  }

  @Override
  public boolean row(List<String> cells) throws IOException {
    characters += cells.stream().mapToLong(String::length).sum();
    tooMuch = ++count > mostRows || characters > mostCharacters;
    return !tooMuch && rows.row(cells);
  }

  /** Why not all of it was passed on. */
  public Optional<Refusal> tooMuch() {
    return tooMuch
        ? Optional.of(new Refusal(Refusal.Kind.ERROR, say("door.resultTooLargeFor"), false))
        : Optional.empty();
  }
}
