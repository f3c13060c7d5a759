package yibiao.bench;

import picocli.CommandLine.Option;

/** The option of every bench that has a peer in Python. */
public final class PeerPython {
  @Option(names = "--python", defaultValue = "python3", description = "${bundle:bench.cli.python}")
  private String python;

  /** The command that starts it. */
  public String command() {
    return python;
  }
}
