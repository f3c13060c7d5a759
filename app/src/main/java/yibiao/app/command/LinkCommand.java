package yibiao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yibiao.standard.division.Divisions;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.file.EstateFile;
import yibiao.transforms.file.MovedFile;
import yibiao.transforms.file.PersonFile;
import yibiao.transforms.file.QuestionFile;
import yibiao.transforms.file.ResidentFile;
import yibiao.transforms.linkage.Features;
import yibiao.transforms.linkage.Grouping;
import yibiao.transforms.linkage.KeptLinkage;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.Numbering;
import yibiao.transforms.linkage.Parameters.Drift;
import yibiao.transforms.linkage.Question;
import yibiao.transforms.linkage.StableIds;

@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "只做关联，不需要服务 linkage alone, without a server: record_id, source, name, sex, birth_date, id_number, phone, address → record_id, resident_id, weight")
final class LinkCommand implements Callable<Integer> {
  private static final String DISTRICT = "district";

  @Parameters(index = "0", paramLabel = "IN.csv")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT.csv")
  private Path out;

  @Option(
      names = "--district",
      defaultValue = "",
      description = "6 位区划代码，使地址读得更准 a 6-digit division code, for a better reading of addresses")
  private String district;

  @Option(
      names = "--review",
      paramLabel = "FILE.csv",
      description =
          "把拿不准的成对记录写进这个文件，附可能性（比特）的组成 writes the pairs in doubt, with the parts that their odds (bits) are made of")
  private Path review;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "把结果留在这个目录，以后只做改动的部分 keeps the outcome in this folder, for --changes later")
  private Path keep;

  @Option(
      names = "--changes",
      description =
          "IN 只有新增、改变、撤回（withdrawn 列为 1）的记录，OUT 只写归属变了的 IN holds only records that are new, changed or withdrawn (1 in the column withdrawn); OUT those whose resident is another now")
  private boolean changes;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(in)) {
      throw new IllegalArgumentException("没有这个文件 no such file: " + in);
    }
    requirePlaceFor(out);
    if (review != null) {
      requirePlaceFor(review);
    }
    if (changes) {
      requireKept();
      linkChanges();
    } else {
      linkAll();
    }
    return 0;
  }

  private void linkAll() throws IOException {
    PersonFile people = people(Optional.empty());
    long start = System.nanoTime();
    Features features = people.read();
    start = tell("读取、清洗 read and cleanse", start);
    Grouping grouping = Linkage.group(features);
    int[][] residents = grouping.members();
    start = tell("关联 link", start);
    String[] names = StableIds.fresh(residents.length, r -> people.id(residents[r][0]));
    int records = ResidentFile.write(out, people, grouping, residents, names);
    List<Question> questions = grouping.questions();
    if (review != null) {
      QuestionFile.write(review, people, questions);
    }
    start = tell("写出 write", start);
    if (keep != null) {
      tellDrift(grouping);
      KeptLinkage.keep(
          keep,
          grouping,
          people::id,
          residents,
          names,
          List.of(),
          "",
          folder -> {
            EstateFile.write(folder, people.estates());
            Files.writeString(folder.resolve(DISTRICT), district);
          });
      tell("留存 keep", start);
    }
    System.err.printf(
        "%,d 条记录 records → %,d 人 residents；待核对 to review: %,d 对 pairs%n",
        records, residents.length, questions.size());
  }

  /** What is learned from the data moves with them; much of a move is worth a look. */
  private void tellDrift(Grouping grouping) throws IOException {
    var earlier = KeptLinkage.parameters(keep);
    if (earlier.isPresent()) {
      for (Drift drift : grouping.parameters().driftFrom(earlier.get())) {
        System.err.printf(
            "权重变化 a weight has moved: %s (%d)：%.1f → %.1f 比特 bits%n",
            drift.field(), drift.level(), drift.before(), drift.now());
      }
    }
  }

  private void linkChanges() throws IOException {
    long start = System.nanoTime();
    try (KeptLinkage kept = KeptLinkage.open(keep)) {
      requireSameDistrict(Files.readString(kept.folder().resolve(DISTRICT)));
      PersonFile people = people(Optional.of(EstateFile.read(kept.folder())));
      start = tell("打开 open", start);
      Features features = people.read();
      start = tell("读取、清洗 read and cleanse", start);
      var outcome =
          kept.apply(features, people::id, people::isWithdrawn, List.of(), Numbering.plain());
      start = tell("关联 link", start);
      MovedFile.write(out, outcome.moved());
      kept.save(""); // After OUT, so that a run that is cut short can be repeated.
      tell("写出 write", start);
      System.err.printf(
          "新增或改变 new or changed: %,d；未变 unchanged: %,d；撤回 withdrawn: %,d；没有可撤回的 not there to withdraw: %,d%n",
          outcome.came(), outcome.unchanged(), outcome.withdrawn(), outcome.unknown());
      System.err.printf(
          "归属变化 records moved: %,d；合并或拆分 merges and splits: %,d；新的待核对 new to review: %,d 对 pairs%n",
          outcome.moved().size(), outcome.regrouped().changes().size(), outcome.questions().size());
      if (kept.isFullRunDue(0)) {
        System.err.println(
            "改动已多，建议重做一次全量关联 much has changed since: link all records again, with --keep");
      }
    }
  }

  private PersonFile people(Optional<Map<Integer, Integer>> estates) {
    AddressParser parser =
        new AddressParser(district.isEmpty() ? List.of() : Divisions.ofDistrict(district));
    return new PersonFile(in, parser, estates, System.err::println);
  }

  private void requireKept() {
    if (keep == null) {
      throw new IllegalArgumentException(
          "--changes 要同时给 --keep DIR，即全量关联留下结果的目录 --changes needs --keep DIR, where linking all records has kept its outcome");
    }
    if (review != null) {
      throw new IllegalArgumentException("--review 只用于全量关联 --review is for linking all records");
    }
  }

  /** Addresses have to be read as they were, or the same home would be another. */
  private void requireSameDistrict(String before) {
    if (!before.equals(district)) {
      throw new IllegalArgumentException(
          "全量关联时的 --district 是 when all records were linked, --district was: "
              + (before.isEmpty() ? "没有 none" : before));
    }
  }

  private void requirePlaceFor(Path result) throws IOException {
    if (Files.exists(result) && Files.isSameFile(in, result)) {
      throw new IllegalArgumentException(
          "输出会盖掉输入，请另写一个文件名 the output would overwrite the input; name another file");
    }
    Path folder = result.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("没有这个目录 no such folder: " + folder);
    }
  }

  private static long tell(String stage, long start) {
    long now = System.nanoTime();
    System.err.printf("%s：%.1f s%n", stage, (now - start) / 1e9);
    return now;
  }
}
