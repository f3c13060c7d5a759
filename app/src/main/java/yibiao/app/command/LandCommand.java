package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(name = "land", mixinStandardHelpOptions = true, description = "${bundle:app.cli.land}")
final class LandCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Parameters(index = "0", paramLabel = "SOURCE")
  private String source;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Override
  public Integer call() throws Exception {
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      if (!names.add(file.getFileName().toString())) {
        System.err.println(say("app.twoFilesHaveOne", file.getFileName()));
        return 2;
      }
    }
    String asked =
        files.stream()
            .map(file -> "&file=" + OperatorClient.encode(file.toAbsolutePath().toString()))
            .collect(Collectors.joining());
    String answer =
        OperatorClient.of(parent.state())
            .owner("POST", "/land?source=" + OperatorClient.encode(source) + asked);
    boolean all = true;
    for (var line : JsonMapper.builder().build().readTree(answer)) {
      System.out.println(line.asString());
      all &= line.asString().matches("(?s)(COMMITTED|UNCHANGED) .*");
    }
    if (!all) {
      System.err.println(say("app.someFilesAreNot"));
    }
    return all ? 0 : 1;
  }
}
