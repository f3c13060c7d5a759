package yibiao.app.command;

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
    description = "账号：停用、恢复、重设密码 accounts: suspend, reopen, new password",
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
      description = "列出账号 all accounts, and whether they are open")
  int list() {
    String answer = ask("GET", "");
    for (JsonNode account : JsonMapper.builder().build().readTree(answer)) {
      System.out.printf(
          "%-16s%-10s%-12s%s%n",
          account.get("name").asString(),
          account.get("role").asString(),
          account.get("suspended").asBoolean() ? "停用 closed" : "开放 open",
          account.get("organisation").asString());
    }
    return 0;
  }

  @Command(
      name = "suspend",
      mixinStandardHelpOptions = true,
      description = "停用：登录、会话、令牌立即失效 no sign-in any more; sessions and tokens end at once")
  int suspend(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--reason", defaultValue = "", description = "理由，记入读取记录 why; goes on record")
          String reason) {
    return told(
        ask("POST", path(name, "suspend") + "?reason=" + OperatorClient.encode(reason)),
        "已停用 suspended: " + name,
        "早已停用 it was suspended already: " + name);
  }

  @Command(
      name = "reopen",
      mixinStandardHelpOptions = true,
      description = "恢复停用或暂停登录的账号 opens a suspended account, or one that has to wait")
  int reopen(@Parameters(paramLabel = "NAME") String name) {
    return told(
        ask("POST", path(name, "reopen")),
        "已恢复 reopened: " + name,
        "账号没有停用；登录的等待已取消 it was not suspended; it need not wait any more: " + name);
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "重设密码 a new password; sessions and tokens end")
  int password(@Parameters(paramLabel = "NAME") String name) {
    ask("POST", path(name, "password"));
    StateFolder state = parent.state();
    System.out.println("新密码在 the new password is in: " + state.file("secrets", "account-" + name));
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
