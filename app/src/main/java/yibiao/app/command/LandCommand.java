package yibiao.app.command;

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
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      if (!names.add(file.getFileName().toString())) {
        System.err.println(
            "有两个文件同名，后一个会取代前一个，请先改名 two files have one name; the later would replace the other, so rename one: "
                + file.getFileName());
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
      System.err.println(
          "有文件没有入湖，原因在上面；修好后再交一次 some files are not in the lake, see above; deliver them again when mended");
    }
    return all ? 0 : 1;
  }
}
