package yibiao.app.command;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yibiao.app.operator.OperatorClient;

@Command(name = "sql", mixinStandardHelpOptions = true, description = "${bundle:app.cli.sql}")
final class SqlCommand implements Callable<Integer> {
  @ParentCommand private YibiaoCommand parent;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "NAME",
      description = "${bundle:app.cli.sql.as}")
  private String as;

  @Option(names = "--purpose", defaultValue = "", description = "${bundle:app.cli.sql.purpose}")
  private String purpose;

  @Parameters(paramLabel = "STATEMENT")
  private String statement;

  @Override
  public Integer call() throws Exception {
    String path = "/sql?purpose=" + OperatorClient.encode(purpose);
    byte[] body = statement.strip().replaceFirst(";$", "").getBytes(StandardCharsets.UTF_8);
    try (InputStream rows = OperatorClient.of(parent.state()).account(as, path, body)) {
      rows.transferTo(System.out);
      System.out.flush();
    }
    return 0;
  }
}
