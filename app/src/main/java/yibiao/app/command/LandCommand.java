package yibiao.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;

@Command(
    name = "land",
    mixinStandardHelpOptions = true,
    description = "以某来源的名义交付文件 deliver files as that source")
final class LandCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Parameters(index = "0", paramLabel = "SOURCE")
  private String source;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Override
  public Integer call() throws Exception {
    String names =
        files.stream()
            .map(file -> "&file=" + OperatorClient.encode(file.toAbsolutePath().toString()))
            .collect(Collectors.joining());
    String answer =
        OperatorClient.of(parent.state())
            .owner("POST", "/land?source=" + OperatorClient.encode(source) + names);
    boolean all = true;
    for (var line : JsonMapper.builder().build().readTree(answer)) {
      System.out.println(line.asString());
      all &= line.asString().matches("(?s)(COMMITTED|UNCHANGED) .*");
    }
    if (!all) {
      System.err.println(
          "有文件没有入湖，原因在上面；修好后再交一次 some files are not in the lake, see above; deliver them again when mended");
    }
    return all ? 0 : 1;
  }
}
