package yibiao.transforms.file;

import static yibiao.standard.words.Words.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import yibiao.standard.charset.Charsets;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.linkage.record.Features;

/** A CSV file of people, read into features: one thread reads, the others cleanse. */
public final class PersonFile {
  private static final long PIECE = 16 << 20;
  private static final int BATCH = 4096;
  private static final int BATCHES_AHEAD = 16;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final Path file;
  private final AddressParser parser;
  private final Consumer<String> notes;
  private final Optional<Map<Integer, Integer>> knownEstates;
  private RecordIds ids = new RecordIds();
  private BitSet withdrawn = new BitSet();
  private Map<Integer, Integer> estates = Map.of();

  /**
   * A file.
   *
   * @param knownEstates the estates that an earlier file taught; without, this one teaches them
   * @param notes is told what a person should know and need not stop for
   */
  public PersonFile(
      Path file,
      AddressParser parser,
      Optional<Map<Integer, Integer>> knownEstates,
      Consumer<String> notes) {
    this.file = file;
    this.parser = parser;
    this.knownEstates = knownEstates;
    this.notes = notes;
  }

  /** Whether a record is said to be withdrawn. */
  public boolean isWithdrawn(int slot) {
    return withdrawn.get(slot);
  }

  /** By road and number, as hashes, the estate that stands there. */
  public Map<Integer, Integer> estates() {
    return estates;
  }

  /** The ids of the records, by slot; to be asked after {@link #read}. */
  public String id(int slot) {
    return ids.get(slot);
  }

  /** Reads all of it: as the likeliest charset until a byte says otherwise, then as the next. */
  public Features read() throws IOException {
    int most = lines();
    for (Charset charset : Charsets.candidates(file)) {
      try {
        return read(charset, most);
      } catch (CharacterCodingException e) {
        ids = new RecordIds();
        withdrawn = new BitSet();
      }
    }
    throw new IllegalArgumentException(file + ": " + Charsets.UNKNOWN);
  }

  private Features read(Charset charset, int most) throws IOException {
    Features features = new Features(most);
    Doors doors = new Doors(most);
    read(charset, features, doors);
    ids.firstRepeated()
        .ifPresent(
            number -> {
              throw new IllegalArgumentException(say("transforms.recordIdOfThis", number));
            });
    estates = knownEstates.orElseGet(() -> doors.estatesByRoad(ids.size()));
    doors.tell(features, ids.size(), estates);
    return features.first(ids.size());
  }

  /** No file has more records than lines, whichever way they end. */
  private int lines() throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      long[] ends =
          LongStream.rangeClosed(0, size / PIECE)
              .parallel()
              .mapToObj(piece -> ends(channel, piece * PIECE, size))
              .reduce(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
      return Math.toIntExact(Math.max(ends[0], ends[1]) + 1);
    }
  }

  /** How many line feeds and how many carriage returns a piece has. */
  private static long[] ends(FileChannel channel, long from, long size) {
    try {
      MappedByteBuffer bytes = channel.map(MapMode.READ_ONLY, from, Math.min(PIECE, size - from));
      long[] ends = new long[2];
      while (bytes.hasRemaining()) {
        byte b = bytes.get();
        ends[0] += b == '\n' ? 1 : 0;
        ends[1] += b == '\r' ? 1 : 0;
      }
      return ends;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Charset charset, Features features, Doors doors) throws IOException {
    int workers = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers);
        Reader text = Charsets.open(file, charset);
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
      Optional<Columns> columns = Optional.empty();
      List<CsvRecord> batch = new ArrayList<>(BATCH);
      List<Future<?>> running = new ArrayList<>();
      for (CsvRecord row : rows) {
        if (columns.isEmpty()) {
          columns = Optional.of(Columns.of(file, row.getFields(), notes));
          continue;
        }
        if (columns.get().isWithdrawn(row)) {
          withdrawn.set(ids.size());
        }
        ids.add(row.getField(columns.get().id()));
        batch.add(row);
        if (batch.size() == BATCH) {
          running.add(start(pool, batch, columns.get(), features, doors));
          batch = new ArrayList<>(BATCH);
          if (running.size() > BATCHES_AHEAD) {
            await(running.removeFirst());
          }
        }
      }
      if (ids.size() == 0) {
        throw new IllegalArgumentException(say("transforms.holdsNoRecords", file));
      }
      running.add(start(pool, batch, columns.orElseThrow(), features, doors));
      for (Future<?> part : running) {
        await(part);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw unreadable(e);
    }
  }

  private Future<?> start(
      ExecutorService pool,
      List<CsvRecord> batch,
      Columns columns,
      Features features,
      Doors doors) {
    int first = ids.size() - batch.size();
    return pool.submit(
        () -> {
          for (int i = 0; i < batch.size(); i++) {
            columns.cleanse(batch.get(i), parser, first + i, features, doors);
          }
        });
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      // Where it failed, not its words: they may quote a cell.
      IllegalStateException failed =
          new IllegalStateException(
              say("transforms.recordCouldNotBe", e.getCause().getClass().getSimpleName()));
      failed.setStackTrace(e.getCause().getStackTrace());
      throw failed;
    }
  }

  private IllegalArgumentException unreadable(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    String where = line.find() ? line.group(1) : "?";
    return new IllegalArgumentException(say("transforms.unreadableFrom", file, where), e);
  }
}
