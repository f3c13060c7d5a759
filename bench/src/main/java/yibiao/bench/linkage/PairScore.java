package yibiao.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Pairs of records that are said to be one person, against those that are. */
record PairScore(double precision, double recall) {
  double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return "precision %.4f, recall %.4f, F1 %.4f".formatted(precision, recall, f1());
  }

  /**
   * Scores a file.
   *
   * @param clusters a CSV file of {@code record_id} and a cluster's name
   * @param cluster the column of that name
   * @param truth the person of each record
   */
  static PairScore of(Path clusters, String cluster, int[] truth) throws IOException {
    int[] said = new int[truth.length];
    Arrays.fill(said, -1);
    Map<String, Integer> names = new HashMap<>(truth.length);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(clusters)) {
      for (NamedCsvRecord row : rows) {
        said[Integer.parseInt(row.getField("record_id"))] =
            names.computeIfAbsent(row.getField(cluster), name -> names.size());
      }
    }
    return of(said, truth);
  }

  private static PairScore of(int[] said, int[] truth) {
    long[] both = new long[truth.length];
    long[] ours = new long[truth.length];
    long[] theirs = new long[truth.length];
    for (int i = 0; i < truth.length; i++) {
      // A record that was left out is alone.
      long mine = said[i] < 0 ? Integer.MAX_VALUE - (long) i : said[i];
      both[i] = mine << 32 | truth[i];
      ours[i] = mine;
      theirs[i] = truth[i];
    }
    double right = pairs(both);
    return new PairScore(right / pairs(ours), right / pairs(theirs));
  }

  private static long pairs(long[] values) {
    Arrays.parallelSort(values);
    long pairs = 0;
    int from = 0;
    for (int to = 1; to <= values.length; to++) {
      if (to == values.length || values[to] != values[from]) {
        pairs += (long) (to - from) * (to - from - 1) / 2;
        from = to;
      }
    }
    return pairs;
  }
}
