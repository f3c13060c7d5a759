package yibiao.app.command;

import static yibiao.standard.words.Words.say;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and how to learn what is right. */
final class WrongUsage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(what(wrong));
    err.println(say("app.cli.seeHelp", command.getCommandSpec().qualifiedName(" ")));
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String what(ParameterException wrong) {
    return switch (wrong) {
      case MissingParameterException missing ->
          say(
              "app.cli.missing",
              missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(" ")));
      case UnmatchedArgumentException unmatched ->
          say("app.cli.unknown", String.join(" ", unmatched.getUnmatched()));
      default ->
          wrong.getArgSpec() == null
              ? wrong.getMessage()
              : say("app.cli.notThat", name(wrong.getArgSpec()), wrong.getValue());
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
