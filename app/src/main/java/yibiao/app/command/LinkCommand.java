package yibiao.app.command;

import static yibiao.standard.words.Words.say;

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
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.weigh.Parameters.Drift;
import yibiao.transforms.linkage.weigh.Question;

@Command(name = "link", mixinStandardHelpOptions = true, description = "${bundle:app.cli.link}")
final class LinkCommand implements Callable<Integer> {
  private static final String DISTRICT = "district";

  @Parameters(index = "0", paramLabel = "IN.csv")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT.csv")
  private Path out;

  @Option(names = "--district", defaultValue = "", description = "${bundle:app.cli.link.district}")
  private String district;

  @Option(
      names = "--review",
      paramLabel = "FILE.csv",
      description = "${bundle:app.cli.link.review}")
  private Path review;

  @Option(names = "--keep", paramLabel = "DIR", description = "${bundle:app.cli.link.keep}")
  private Path keep;

  @Option(names = "--changes", description = "${bundle:app.cli.link.changes}")
  private boolean changes;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(in)) {
      throw new IllegalArgumentException(say("app.noSuchFile", in));
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
    start = tell("app.linkRead", start);
    Grouping grouping = Linkage.group(features);
    int[][] residents = grouping.members();
    start = tell("app.linkLink", start);
    String[] names = StableIds.fresh(residents.length, r -> people.id(residents[r][0]));
    int records = ResidentFile.write(out, people, grouping, residents, names);
    List<Question> questions = grouping.questions();
    if (review != null) {
      QuestionFile.write(review, people, questions);
    }
    start = tell("app.linkWrite", start);
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
      tell("app.linkKeep", start);
    }
    System.err.println(
        say("app.linked", count(records), count(residents.length), count(questions.size())));
  }

  /** What is learned from the data moves with them; much of a move is worth a look. */
  private void tellDrift(Grouping grouping) throws IOException {
    var earlier = KeptLinkage.parameters(keep);
    if (earlier.isPresent()) {
      for (Drift drift : grouping.parameters().driftFrom(earlier.get())) {
        System.err.println(
            say(
                "app.weightMoved",
                drift.field(),
                drift.level(),
                "%.1f".formatted(drift.before()),
                "%.1f".formatted(drift.now())));
      }
    }
  }

  private void linkChanges() throws IOException {
    long start = System.nanoTime();
    try (KeptLinkage kept = KeptLinkage.open(keep)) {
      requireSameDistrict(Files.readString(kept.folder().resolve(DISTRICT)));
      PersonFile people = people(Optional.of(EstateFile.read(kept.folder())));
      start = tell("app.linkOpen", start);
      Features features = people.read();
      start = tell("app.linkRead", start);
      var outcome =
          kept.apply(features, people::id, people::isWithdrawn, List.of(), Numbering.plain());
      start = tell("app.linkLink", start);
      MovedFile.write(out, outcome.moved());
      kept.save(""); // After OUT, so that a run that is cut short can be repeated.
      tell("app.linkWrite", start);
      System.err.println(
          say(
              "app.linkChanges",
              count(outcome.came()),
              count(outcome.unchanged()),
              count(outcome.withdrawn()),
              count(outcome.unknown())));
      System.err.println(
          say(
              "app.linkMoved",
              count(outcome.moved().size()),
              count(outcome.regrouped().changes().size()),
              count(outcome.questions().size())));
      if (kept.isFullRunDue(0)) {
        System.err.println(say("app.fullLinkageDue"));
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
      throw new IllegalArgumentException(say("app.changesNeedKeep"));
    }
    if (review != null) {
      throw new IllegalArgumentException(say("app.reviewOfAllOnly"));
    }
  }

  /** Addresses have to be read as they were, or the same home would be another. */
  private void requireSameDistrict(String before) {
    if (!before.equals(district)) {
      throw new IllegalArgumentException(
          say("app.anotherDistrict", before.isEmpty() ? say("app.none") : before));
    }
  }

  private void requirePlaceFor(Path result) throws IOException {
    if (Files.exists(result) && Files.isSameFile(in, result)) {
      throw new IllegalArgumentException(say("app.outputIsInput"));
    }
    Path folder = result.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(say("app.noSuchFolder", folder));
    }
  }

  private static String count(long number) {
    return "%,d".formatted(number);
  }

  /**
   * @param stage the key of its words
   */
  private static long tell(String stage, long start) {
    long now = System.nanoTime();
    System.err.println(say("app.seconds", say(stage), "%.1f".formatted((now - start) / 1e9)));
    return now;
  }
}
