package yibiao.transforms.linkage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.PersonRecord;

class BlockingTest {
  /** The pairs that were handed out, by the records' places. */
  private static List<List<Integer>> pairs(List<PersonRecord> records) {
    Features features = new Features(records.size());
    for (int slot = 0; slot < records.size(); slot++) {
      features.set(slot, records.get(slot));
    }
    return new Blocking(features).pairs(Kept::new).stream().flatMap(Kept::all).toList();
  }

  private static final class Kept implements Blocking.PairConsumer {
    private final List<List<Integer>> pairs = new ArrayList<>();

    @Override
    public void accept(int a, int b) {
      pairs.add(List.of(Math.min(a, b), Math.max(a, b)));
    }

    Stream<List<Integer>> all() {
      return pairs.stream();
    }
  }

  private static PersonRecord record(String name, String birth, String phone, String dwelling) {
    return new PersonRecord("", name, "", false, birth, "", phone, dwelling, "", "", "");
  }

  @Test
  void aPairThatSeveralKeysFindIsHandedOutOnce() {
    PersonRecord one = record("王秀英", "1949-12-31", "13800000001", "d1");
    assertThat(pairs(List.of(one, one))).containsExactly(List.of(0, 1));
  }

  @Test
  void recordsThatShareNothingAreNotCompared() {
    assertThat(
            pairs(
                List.of(
                    record("王秀英", "1949-12-31", "13800000001", "d1"),
                    record("李文博", "2015-06-01", "", ""))))
        .isEmpty();
  }

  @Test
  void aDoorAloneOrAPhoneAloneIsReasonEnough() {
    assertThat(
            pairs(
                List.of(
                    record("王秀英", "", "13800000001", "d1"),
                    record("李文博", "2015-06-01", "", "d1"),
                    record("赵敏", "", "13800000001", ""))))
        .containsExactlyInAnyOrder(List.of(0, 1), List.of(0, 2));
  }

  @Test
  void onePhoneOfThousandsCostsEachOfThemAFewNeighbours() {
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      records.add(record("人" + (char) ('一' + i), "", "13800000001", ""));
    }
    assertThat(pairs(records)).hasSizeLessThan(5000 * 12);
  }

  @Test
  void inALargeBlockRecordsOfOneNameAndBirthDateStillMeet() {
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      records.add(record("人" + (char) ('一' + i / 2), "1970-01-01", "13800000001", ""));
    }
    assertThat(pairs(records)).contains(List.of(0, 1), List.of(2500, 2501), List.of(4998, 4999));
  }
}
