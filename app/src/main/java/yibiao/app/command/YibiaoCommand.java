package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import yibiao.app.engine.Steps;
import yibiao.app.operator.OperatorClient;
import yibiao.catalog.installation.StateFolder;
import yibiao.standard.words.Words;

/** The top of the command line. */
@Command(
    name = "yibiao",
    description = "${bundle:app.cli.yibiao}",
    synopsisSubcommandLabel = "VERB",
    footer = {"", "${bundle:app.testVerb}", "", "${bundle:app.tryFirst}"},
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LandCommand.class,
      WithdrawCommand.class,
      RunCommand.class,
      SqlCommand.class,
      FillCommand.class,
      LinkCommand.class,
      AuditCommand.class,
      AccountCommand.class,
      CommandLine.HelpCommand.class
    })
public final class YibiaoCommand implements Runnable {
  private static final int FAILED = 1;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "${bundle:app.cli.yibiao.state}")
  private Path state;

  @Option(
      names = Language.OPTION,
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      description = "${bundle:app.cli.yibiao.lang}")
  private String language;

  /** Runs a command line; 0 when it went well, 1 when not, 2 for wrong usage. */
  public static int execute(String... args) {
    Locale locale = Language.of(args, System.getenv());
    Language.speak(locale);
    CommandLine line = new CommandLine(new YibiaoCommand());
    line.setResourceBundle(Words.bundle(locale, "app"));
    for (Verb verb : ServiceLoader.load(Verb.class)) {
      CommandLine another = new CommandLine(verb);
      another.setResourceBundle(new VerbWords(locale, verb.room()));
      line.addSubcommand(another);
    }
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler(new WrongUsage());
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    return line.execute(args.length == 0 ? new String[] {"help"} : args);
  }

  /** What went wrong in one line; never a stack of frames, which tells a user nothing. */
  private static int explain(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    Throwable cause = failure;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Locale locale = Locale.getDefault();
    err.println(
        cause.getMessage() == null ? cause.toString() : Words.in(locale, cause.getMessage()));
    if (!isForTheUser(failure)) {
      err.println(
          Words.in(locale, say("app.repeat", command.getCommandSpec().root().userObject())));
    }
    err.flush();
    return FAILED;
  }

  private static boolean isForTheUser(Exception failure) {
    return failure instanceof IllegalArgumentException
        || failure instanceof IllegalStateException
        || failure instanceof OperatorClient.Refused;
  }

  /** The state folder. Asked for before anything is logged: the log's name follows from it. */
  public StateFolder state() {
    StateFolder folder = StateFolder.open(path());
    System.setProperty("yibiao.log", folder.file("log", "server.log").toString());
    return folder;
  }

  private Path path() {
    if (state != null) {
      return state.toAbsolutePath();
    }
    String named = System.getenv("YIBIAO_STATE");
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".yibiao")
        : Path.of(named).toAbsolutePath();
  }

  /** Where the project is: the job's classes and the forms lie there. */
  public static Path home() {
    return Path.of(System.getProperty("yibiao.home", "."));
  }

  /** Progress for a person, on standard error: standard output is for results. */
  public static Steps steps() {
    return new Steps(System.err, System.console() != null && System.console().isTerminal());
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }

  @Override
  public String toString() {
    return path().toString();
  }
}
