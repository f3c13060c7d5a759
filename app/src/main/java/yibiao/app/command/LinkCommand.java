package yibiao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yibiao.app.linkage.PersonFile;
import yibiao.app.linkage.QuestionFile;
import yibiao.app.linkage.ResidentFile;
import yibiao.catalog.source.Divisions;
import yibiao.transforms.address.AddressParser;
import yibiao.transforms.linkage.Features;
import yibiao.transforms.linkage.Grouping;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.Question;

@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "只做关联，不需要服务 linkage alone, without a server: record_id, source, name, sex, birth_date, id_number, phone, address → record_id, resident_id, weight")
final class LinkCommand implements Callable<Integer> {
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

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(in)) {
      throw new IllegalArgumentException("没有这个文件 no such file: " + in);
    }
    requirePlaceFor(out);
    if (review != null) {
      requirePlaceFor(review);
    }
    AddressParser parser =
        new AddressParser(district.isEmpty() ? List.of() : Divisions.ofDistrict(district));
    PersonFile people = new PersonFile(in, parser, System.err::println);
    long start = System.nanoTime();
    Features features = people.read();
    start = tell("读取、清洗 read and cleanse", start);
    Grouping grouping = Linkage.group(features);
    int[][] residents = grouping.members();
    start = tell("关联 link", start);
    int records = ResidentFile.write(out, people, grouping, residents);
    List<Question> questions = grouping.questions();
    if (review != null) {
      QuestionFile.write(review, people, questions);
    }
    tell("写出 write", start);
    System.err.printf(
        "%,d 条记录 records → %,d 人 residents；待核对 to review: %,d 对 pairs%n",
        records, residents.length, questions.size());
    return 0;
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
