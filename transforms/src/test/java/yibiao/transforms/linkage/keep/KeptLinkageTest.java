package yibiao.transforms.linkage.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.Found;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.PersonRecord;
import yibiao.transforms.linkage.weigh.Answers;

class KeptLinkageTest {
  private static final String ID = "11010519491231002X";

  private static Features features(List<PersonRecord> records) {
    Features features = new Features(records.size());
    for (int slot = 0; slot < records.size(); slot++) {
      features.set(slot, records.get(slot));
    }
    return features;
  }

  private static void keep(Path root, List<PersonRecord> records) throws IOException {
    Grouping grouping = Linkage.group(features(records));
    int[][] members = grouping.members();
    String[] names = StableIds.fresh(members.length, r -> records.get(members[r][0]).id());
    KeptLinkage.keep(
        root, grouping, slot -> records.get(slot).id(), members, names, List.of(), "", f -> {});
  }

  private static KeptLinkage.Outcome apply(
      Path root, List<PersonRecord> changed, Set<String> withdrawn) throws IOException {
    return apply(root, changed, withdrawn, List.of(), outcome -> {});
  }

  private static KeptLinkage.Outcome apply(
      Path root,
      List<PersonRecord> changed,
      Set<String> withdrawn,
      List<PairVerdict> answers,
      Consumer<KeptLinkage.Outcome> looked)
      throws IOException {
    List<PersonRecord> all = new ArrayList<>(changed);
    withdrawn.forEach(id -> all.add(record(id, "", "", "", "", "")));
    try (KeptLinkage kept = KeptLinkage.open(root)) {
      var outcome =
          kept.apply(
              features(all),
              slot -> all.get(slot).id(),
              slot -> slot >= changed.size(),
              answers,
              Numbering.plain());
      looked.accept(outcome);
      kept.save("");
      return outcome;
    }
  }

  private static Map<String, String> residents(Path root) throws IOException {
    Map<String, String> residents = new LinkedHashMap<>();
    try (KeptLinkage kept = KeptLinkage.open(root)) {
      kept.forEach(residents::put);
    }
    return residents;
  }

  private static PersonRecord record(
      String id, String name, String number, String birth, String phone, String dwelling) {
    boolean valid = yibiao.standard.cleanse.IdNumber.isValid(number);
    return new PersonRecord(id, name, number, valid, birth, "女", phone, dwelling, "", "c1", "");
  }

  /**
   * A small town, in which many share something; of some things so many that their blocks are too
   * large to be met whole.
   */
  private record Town(int names, int births, int numbers, int phones, int dwellings) {
    static Town any(Random random) {
      return new Town(
          1 + random.nextInt(32),
          1 + random.nextInt(24),
          1 + random.nextInt(150),
          1 + random.nextInt(60),
          1 + random.nextInt(60));
    }

    PersonRecord anyone(String id, Random random) {
      int name = random.nextInt(names);
      String given = "秀英文博丽娟强军".charAt(name % 8) + "";
      int birth = random.nextInt(births);
      return record(
          id,
          random.nextInt(20) == 0 ? "阿卜杜拉·买买" + given : "王李张阿".charAt(name / 8) + given,
          random.nextInt(3) == 0 ? number(random.nextInt(numbers)) : "",
          random.nextInt(3) == 0 ? "" : "19" + (40 + birth / 3) + "-0" + (1 + birth % 3) + "-11",
          random.nextInt(2) == 0 ? "" : "139" + random.nextInt(phones),
          random.nextInt(2) == 0 ? "" : "d" + random.nextInt(dwellings));
    }
  }

  private static String number(int person) {
    String body = "11010519" + (40 + person % 8) + "0" + (1 + person % 3) + "11";
    String almost = body + String.format("%03d", person);
    return "0123456789X"
        .chars()
        .mapToObj(check -> almost + (char) check)
        .filter(yibiao.standard.cleanse.IdNumber::isValid)
        .findFirst()
        .orElseThrow();
  }

  private static Set<Set<String>> groups(Map<String, String> residents) {
    Map<String, Set<String>> groups = new HashMap<>();
    residents.forEach((id, r) -> groups.computeIfAbsent(r, any -> new HashSet<>()).add(id));
    return new HashSet<>(groups.values());
  }

  @Property(tries = 40)
  void keepingUpFindsWhatAFullRunFinds(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path root = Files.createTempDirectory("kept");
    List<PersonRecord> records = new ArrayList<>();
    Town town = Town.any(random);
    int size = 50 + random.nextInt(500);
    IntStream.range(0, size).forEach(i -> records.add(town.anyone("r" + i, random)));
    keep(root, records);
    Tables tables = Tables.ofFullRun(root, List.of());
    List<PairVerdict> answers = new ArrayList<>();
    for (int run = 0; run < 4; run++) {
      List<PersonRecord> changed = new ArrayList<>();
      Set<String> withdrawn = new HashSet<>();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        String id = "r" + random.nextInt(size + 30);
        if (random.nextInt(3) == 0) {
          withdrawn.add(id);
        } else {
          changed.add(town.anyone(id, random));
        }
      }
      changed.removeIf(r -> withdrawn.contains(r.id()));
      answers.removeIf(answer -> random.nextInt(3) == 0);
      answers.addAll(answers(random, residents(root)));
      apply(
          root, distinct(changed), withdrawn, answers, outcome -> tables.take(outcome, withdrawn));
      Tables full = Tables.ofFullRun(root, answers);
      assertThat(groups(residents(root))).isEqualTo(fullRun(root, answers));
      assertThat(tables).isEqualTo(full);
    }
    FileUtils.deleteDirectory(root.toFile());
  }

  /** Some about any two records, some about two of one resident. */
  private static List<PairVerdict> answers(Random random, Map<String, String> residents) {
    List<PairVerdict> answers = new ArrayList<>();
    List<String> ids = List.copyOf(residents.keySet());
    for (int i = 0; i < 6; i++) {
      String a = ids.get(random.nextInt(ids.size()));
      List<String> others =
          random.nextBoolean()
              ? ids
              : ids.stream().filter(id -> residents.get(id).equals(residents.get(a))).toList();
      String b = others.get(random.nextInt(others.size()));
      if (!a.equals(b)) {
        answers.add(new PairVerdict(a, b, random.nextBoolean()));
      }
    }
    return answers;
  }

  /** What the lake holds of linkage, without names of residents, which are each run's own. */
  private record Tables(Map<String, List<Object>> links, Set<Set<String>> pairs) {
    static Tables ofFullRun(Path root, List<PairVerdict> answers) throws IOException {
      List<String> ids = List.copyOf(residents(root).keySet());
      try (KeptLinkage kept = KeptLinkage.open(root)) {
        Grouping grouping =
            Linkage.group(kept.all(), kept.parameters(), Answers.of(answers, ids::indexOf));
        int[][] members = grouping.members();
        StableIds residents =
            StableIds.assign(members, slot -> StableIds.NONE, ids::get, Numbering.plain());
        Tables tables = new Tables(new HashMap<>(), new HashSet<>());
        tables.take(new Found(ids::get, grouping, members, residents, Answers.NONE));
        return tables;
      }
    }

    void take(KeptLinkage.Outcome outcome, Set<String> withdrawn) {
      Set<String> told = new HashSet<>(withdrawn);
      outcome.regrouped().links().forEach(l -> told.add(l.recordId()));
      links.keySet().removeAll(withdrawn);
      pairs.removeIf(pair -> pair.stream().anyMatch(told::contains));
      take(outcome.regrouped());
    }

    private void take(Found regrouped) {
      regrouped.links().forEach(l -> links.put(l.recordId(), List.of(l.weight(), l.rule())));
      regrouped.pairs().forEach(pair -> pairs.add(Set.of(pair.recordA(), pair.recordB())));
    }
  }

  /** Couples of homophones that nothing but a phone, which many have, brings together. */
  @Test
  void whatNewcomersToALargeBlockMoveApartIsNoLongerLinked(@TempDir Path root) throws IOException {
    String homophones = "英瑛梅玫芳方军君文闻强墙娟涓博薄丽力明鸣海亥";
    List<PersonRecord> records = town();
    for (int i = 0; i < 120; i++) {
      String surname = "王李张刘陈赵".charAt(i / 22) + "秀";
      String name = surname + homophones.charAt(i % 22);
      records.add(record("p" + i, name, "", i % 2 == 0 ? "" : "1950-01-02", "138", "d138"));
    }
    keep(root, records);
    Set<Set<String>> before = groups(residents(root));
    List<PersonRecord> newcomers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      newcomers.add(record("n" + i, "赵" + (char) ('一' + i), "", "1988-01-02", "138", "d138"));
    }
    apply(root, newcomers, Set.of());
    Set<Set<String>> after = groups(residents(root));
    assertThat(after).isEqualTo(fullRun(root, List.of()));
    assertThat(before.stream().filter(group -> group.size() > 1).filter(g -> !after.contains(g)))
        .isNotEmpty();
  }

  private static List<PersonRecord> distinct(List<PersonRecord> records) {
    Map<String, PersonRecord> byId = new LinkedHashMap<>();
    records.forEach(r -> byId.put(r.id(), r));
    return List.copyOf(byId.values());
  }

  /** What a full run over all records that are there finds, by the same parameters. */
  private static Set<Set<String>> fullRun(Path root, List<PairVerdict> said) throws IOException {
    List<String> ids = List.copyOf(residents(root).keySet());
    try (KeptLinkage kept = KeptLinkage.open(root)) {
      Answers answers = Answers.of(said, ids::indexOf);
      return Arrays.stream(Linkage.group(kept.all(), kept.parameters(), answers).members())
          .map(slots -> IntStream.of(slots).mapToObj(ids::get).collect(Collectors.toSet()))
          .collect(Collectors.toSet());
    }
  }

  private static List<PersonRecord> town() {
    List<PersonRecord> town = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String day = String.format("19%02d-%02d-%02d", 40 + i % 60, 1 + i % 12, 1 + i % 28);
      town.add(record("t" + i, "人" + (char) ('一' + i), "", day, "1390000" + i, "d" + i / 3));
    }
    return town;
  }

  @Test
  void aNewRecordJoinsItsResidentAndWithdrawingItUndoesThat(@TempDir Path root) throws IOException {
    List<PersonRecord> records = town();
    records.add(record("a", "王秀英", ID, "1949-12-31", "", "d9000"));
    keep(root, records);
    Map<String, String> before = residents(root);
    var came = apply(root, List.of(record("b", "王秀瑛", ID, "", "", "d9000")), Set.of());
    assertThat(came.came()).isEqualTo(1);
    assertThat(came.moved()).anyMatch(m -> m.recordId().equals("b"));
    assertThat(residents(root)).containsEntry("b", before.get("a"));
    var went = apply(root, List.of(), Set.of("b", "nobody"));
    assertThat(went.withdrawn()).isEqualTo(1);
    assertThat(went.unknown()).isEqualTo(1);
    assertThat(went.moved()).anyMatch(m -> m.recordId().equals("b") && m.residentId().isEmpty());
    assertThat(residents(root)).isEqualTo(before);
  }

  @Test
  void aRecordThatSaysTheSameAgainChangesNothing(@TempDir Path root) throws IOException {
    keep(root, town());
    var again = apply(root, town().subList(0, 100), Set.of());
    assertThat(again.unchanged()).isEqualTo(100);
    assertThat((Collection<?>) again.moved()).isEmpty();
  }

  @Test
  void aResidentWhoseRecordsPartKeepsTheIdAndTheOtherGetsANewOne(@TempDir Path root)
      throws IOException {
    List<PersonRecord> records = town();
    records.add(record("a", "王秀英", ID, "1949-12-31", "", "d9000"));
    records.add(record("b", "王秀英", ID, "1949-12-31", "", "d9000"));
    records.add(record("c", "王秀英", ID, "1949-12-31", "", "d9000"));
    keep(root, records);
    String before = residents(root).get("a");
    var outcome = apply(root, List.of(record("a", "赵敏", "", "1988-01-02", "", "d8000")), Set.of());
    Map<String, String> after = residents(root);
    assertThat(after.get("b")).isEqualTo(before).isEqualTo(after.get("c"));
    assertThat(after.get("a")).isNotEqualTo(before);
    assertThat(outcome.regrouped().changes())
        .extracting(Linkage.Change::kind)
        .containsExactly("split");
  }

  /** A run may end between its linkage and its tables: the next one goes on from the one before. */
  @Test
  void aRunThatCameToNothingIsAsIfItHadNotBeen(@TempDir Path root) throws IOException {
    keep(root, town());
    try (KeptLinkage kept = KeptLinkage.open(root)) {
      kept.save("first");
    }
    Map<String, String> before = residents(root);
    List<PersonRecord> come = List.of(record("new", "王秀英", ID, "1949-12-31", "", "d9000"));
    try (KeptLinkage kept = KeptLinkage.open(root, "first")) {
      kept.apply(features(come), slot -> "new", slot -> false, List.of(), Numbering.plain());
      kept.save("second");
    }
    assertThat(residents(root)).containsKey("new");
    try (KeptLinkage kept = KeptLinkage.open(root, "first")) {
      Map<String, String> residents = new LinkedHashMap<>();
      kept.forEach(residents::put);
      assertThat(kept.tag()).isEqualTo("first");
      assertThat(residents).isEqualTo(before);
    }
  }

  @Test
  void aFolderThatKeepsNothingSaysSo(@TempDir Path root) {
    assertThatThrownBy(() -> KeptLinkage.open(root)).hasMessageContaining("link all records first");
  }
}
