package yibiao.app;

import yibiao.app.command.YibiaoCommand;

/** {@code ./yibiao VERB}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code = YibiaoCommand.execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
