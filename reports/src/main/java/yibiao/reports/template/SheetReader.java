package yibiao.reports.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads one sheet from top to bottom: its title, tables, and between them labels with values. */
final class SheetReader {
  /** A label and what stands behind its colon. */
  private static final Pattern WRITTEN =
      Pattern.compile("([^:：\\s_＿\\u3000][^:：_＿]{0,24}?)\\s*[:：]([\\s_＿\\u3000]*)");

  /** How long a label may be at most; what is longer is said and not asked. */
  private static final int LONGEST = 24;

  private final Grid grid;
  private final int sheet;
  private final Predicate<String> known;
  private final List<Region> regions = new ArrayList<>();
  private final List<Field> card = new ArrayList<>();
  private final List<Field> occasion = new ArrayList<>();
  private final Map<Integer, String> owners = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private String section = "";
  private boolean reporting;

  SheetReader(Grid grid, int sheet, Predicate<String> known) {
    this.grid = grid;
    this.sheet = sheet;
    this.known = known;
    read();
  }

  Optional<String> title() {
    return title;
  }

  List<Region> regions() {
    return regions;
  }

  private void read() {
    int row = 0;
    while (row < grid.rows()) {
      Header header = Header.at(grid, row, known);
      if (header.columns().isEmpty()) {
        if (title.isPresent() || !isTitle(row)) {
          labels(row);
        }
        row++;
      } else {
        endCard();
        Table table = new Table(grid, header.under(section), known);
        section = "";
        regions.addAll(table.regions(sheet));
        row = table.last() + 1;
      }
    }
    endCard();
    if (!occasion.isEmpty()) {
      regions.add(new Region(Region.Kind.OCCASION, sheet, "", occasion, -1));
    }
  }

  private void endCard() {
    if (!card.isEmpty()) {
      regions.add(new Region(Region.Kind.CARD, sheet, "", card, -1));
      card.clear();
    }
  }

  /** The first line that stands alone is the title. */
  private boolean isTitle(int row) {
    List<Spot> texts = texts(row);
    if (texts.size() != 1) {
      return false;
    }
    Spot only = texts.getFirst();
    String raw = grid.raw(only.row(), only.column());
    boolean label = known.test(grid.text(only.row(), only.column()));
    // （编号：　　） behind a title makes no label of it.
    if (label
        || WRITTEN.matcher(raw.replaceAll("[(（][^)）]*[)）]", "")).lookingAt()
        || raw.strip().matches("附[件表]?\\s*\\d*\\s*[:：]?|表\\s*\\d+")) {
      return false;
    }
    title = Optional.of(raw.strip());
    return true;
  }

  private List<Spot> texts(int row) {
    List<Spot> texts = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      if (!grid.text(row, column).isEmpty()) {
        texts.add(new Spot(row, column));
      }
    }
    return texts;
  }

  private void labels(int row) {
    List<Spot> texts = texts(row);
    if (texts.size() == 1 && isWide(texts.getFirst())) {
      String raw = grid.raw(row, texts.getFirst().column());
      if (raw.strip().matches("附[件表]?\\s*\\d*")) {
        return;
      }
      if (!WRITTEN.matcher(raw).find() && !Wordings.isNote(raw)) {
        section = Labels.normalise(raw.replaceFirst("^[(（]?[一二三四五六七八九十]+[)）]?[、.．]", ""));
        return;
      }
    }
    if (isBlocks(texts)) {
      blocks.clear();
      texts.forEach(
          t ->
              blocks.add(
                  new Block(
                      t.column(), grid.lastColumn(row, t.column()), grid.text(row, t.column()))));
      return;
    }
    reporting =
        texts.stream()
            .map(t -> grid.raw(t.row(), t.column()))
            .anyMatch(raw -> Wordings.isSignature(raw) && raw.matches("(?s).*[:：].*"));
    for (Spot spot : texts) {
      label(spot);
    }
  }

  private boolean isWide(Spot spot) {
    int first = spot.column();
    int last = grid.lastColumn(spot.row(), first);
    boolean alone = grid.columns() > 2 && last - first + 1 >= grid.columns() - 1;
    return alone || Wordings.isSection(grid.raw(spot.row(), first));
  }

  private void label(Spot spot) {
    String raw = grid.raw(spot.row(), spot.column());
    if (Wordings.isNote(raw) || Wordings.hasBoxes(raw) && !raw.matches("(?s)[^□☐]{2,12}[:：].*")) {
      return;
    }
    String name = grid.text(spot.row(), spot.column());
    int beside = grid.lastColumn(spot.row(), spot.column()) + 1;
    CellRangeAddress region = grid.region(spot.row(), spot.column());
    if (region != null
        && region.getLastRow() > region.getFirstRow()
        && isLabel(spot.row(), beside)) {
      for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
        owners.put(row, name);
      }
    } else if (isOwnerOfRow(spot, beside)) {
      owners.put(spot.row(), name);
    } else if (!written(spot, raw, beside)) {
      plain(spot, name, beside);
    }
  }

  /** Whether a text stands before labels and not before a value: 紧急联系人 | 姓名 | … */
  private boolean isOwnerOfRow(Spot spot, int beside) {
    boolean label =
        isLabel(spot.row(), spot.column())
            && grid.raw(spot.row(), spot.column()).matches("[^:：]*")
            && isLabel(spot.row(), beside);
    if (!label) {
      return false;
    }
    int value = grid.lastColumn(spot.row(), beside) + 1;
    return known.test(grid.text(spot.row(), beside))
        && value < grid.columns()
        && !isLabel(spot.row(), value);
  }

  private boolean isLabel(int row, int column) {
    String raw = column < grid.columns() ? grid.raw(row, column) : "";
    return !raw.isBlank()
        && !Wordings.hasBoxes(raw)
        && !Wordings.hasGaps(raw)
        && !Wordings.isNote(raw)
        && !Wordings.isSignature(raw);
  }

  /** Labels whose values stand behind a colon, several of them in one cell perhaps. */
  private boolean written(Spot spot, String raw, int beside) {
    Matcher labels = WRITTEN.matcher(raw);
    boolean any = false;
    int at = 0;
    while (labels.find(at)) {
      any = true;
      String name = Labels.normalise(labels.group(1).replaceFirst("[(（].*$", ""));
      String hint = Labels.hint(labels.group(1));
      int colon = labels.start(2);
      at = labels.end();
      int next = labels.find(at) ? labels.start() : raw.length();
      String behind = raw.substring(colon, next);
      boolean open =
          behind.isBlank()
              || Wordings.hasGaps(behind)
              || behind.matches("(?s)[_＿\\s\\u3000]{2,}.*");
      boolean boxes = behind.matches("(?s)\\s*[□☐].*");
      if (Wordings.isOccasion(name) || name.equals("单位") && open) {
        boolean empty = beside < grid.columns() && grid.covering(spot.row(), beside).isEmpty();
        boolean here = raw.matches("(?s).*[:：_＿]\\s*$") || !empty || !behind.isBlank();
        Spot value = here ? spot : new Spot(spot.row(), beside);
        Way way = here ? Way.INLINE : Way.TEXT;
        occasion.add(new Field(List.of(name), spot, value, way, here ? raw : "", ""));
      } else if ((open || boxes) && !reporting) {
        Way way = boxes ? Way.TICK : Way.INLINE;
        card.add(new Field(path(spot, name), spot, spot, way, raw, hint));
      }
    }
    return any;
  }

  private void plain(Spot spot, String name, int beside) {
    boolean drawn = beside < grid.columns() || known.test(name);
    boolean noLabel = name.length() > LONGEST || name.matches("[\\d.]+");
    if (!drawn || noLabel || Wordings.isSignature(grid.raw(spot.row(), spot.column()))) {
      return;
    }
    String there = grid.covering(spot.row(), beside);
    String raw = grid.raw(spot.row(), beside);
    boolean boxes = Wordings.hasBoxes(raw);
    boolean gaps = Wordings.hasGaps(raw) || Wordings.hasOptions(raw);
    if (!there.isEmpty() && !boxes && !gaps) {
      return;
    }
    Way way = boxes ? Way.TICK : there.isEmpty() ? Way.TEXT : Way.PRESET;
    Spot value = new Spot(spot.row(), beside);
    String hint = Labels.hint(grid.raw(spot.row(), spot.column()));
    if (Wordings.isOccasion(name)) {
      occasion.add(new Field(List.of(name), spot, value, way, raw, hint));
    } else {
      card.add(new Field(path(spot, name), spot, value, way, raw, hint));
    }
  }

  private List<String> path(Spot spot, String name) {
    List<String> path = new ArrayList<>();
    if (!section.isEmpty()) {
      path.add(section);
    }
    blocks.stream()
        .filter(block -> block.first() <= spot.column() && spot.column() <= block.last())
        .map(Block::owner)
        .forEach(path::add);
    if (owners.containsKey(spot.row())) {
      path.add(owners.get(spot.row()));
    }
    path.add(name);
    return path;
  }

  /** What stands above a block of columns, such as the second person of a sheet. */
  private record Block(int first, int last, String owner) {}

  /** Whether a row says nothing but whose the columns under it are. */
  private boolean isBlocks(List<Spot> texts) {
    boolean wide =
        texts.size() > 1
            && texts.stream().allMatch(t -> grid.lastColumn(t.row(), t.column()) > t.column());
    return wide
        && texts.stream()
            .allMatch(
                t ->
                    isLabel(t.row(), t.column())
                        && !known.test(grid.text(t.row(), t.column()))
                        && isLabel(t.row() + 1, t.column())
                        && !Wordings.isOccasion(grid.text(t.row(), t.column()))
                        && grid.raw(t.row(), t.column()).matches("[^:：]*"));
  }
}
