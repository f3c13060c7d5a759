package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.operator.OperatorClient;
import yibiao.catalog.installation.StateFolder;

/** Every step is in the record of reads, under 账号与登录. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "${bundle:app.cli.account}",
    synopsisSubcommandLabel = "VERB")
final class AccountCommand implements Runnable {
  @ParentCommand private YibiaoCommand parent;

  @Override
  public void run() {
    list();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "${bundle:app.cli.account.list}")
  int list() {
    String answer = ask("GET", "");
    for (JsonNode account : JsonMapper.builder().build().readTree(answer)) {
      System.out.printf(
          "%-16s%-10s%-12s%s%n",
          account.get("name").asString(),
          account.get("role").asString(),
          account.get("suspended").asBoolean() ? say("app.accountClosed") : say("app.accountOpen"),
          account.get("organisation").asString());
    }
    return 0;
  }

  @Command(
      name = "suspend",
      mixinStandardHelpOptions = true,
      description = "${bundle:app.cli.account.suspend}")
  int suspend(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--reason",
              defaultValue = "",
              description = "${bundle:app.cli.account.reason}")
          String reason) {
    return told(
        ask("POST", path(name, "suspend") + "?reason=" + OperatorClient.encode(reason)),
        say("app.suspended", name),
        say("app.wasSuspendedAlready", name));
  }

  @Command(
      name = "reopen",
      mixinStandardHelpOptions = true,
      description = "${bundle:app.cli.account.reopen}")
  int reopen(@Parameters(paramLabel = "NAME") String name) {
    return told(
        ask("POST", path(name, "reopen")),
        say("app.reopened", name),
        say("app.wasNotSuspendedNeed", name));
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "${bundle:app.cli.account.password}")
  int password(@Parameters(paramLabel = "NAME") String name) {
    ask("POST", path(name, "password"));
    StateFolder state = parent.state();
    System.out.println(say("app.newPasswordIn", state.file("secrets", "account-" + name)));
    return 0;
  }

  private static int told(String changed, String yes, String no) {
    System.out.println(Boolean.parseBoolean(changed) ? yes : no);
    return 0;
  }

  private static String path(String name, String verb) {
    return "/" + OperatorClient.encode(name) + "/" + verb;
  }

  private String ask(String method, String path) {
    return OperatorClient.of(parent.state()).owner(method, "/accounts" + path);
  }
}
