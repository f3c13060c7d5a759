package yibiao.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The peers of {@code bench/peers}, which need a Python that has them. */
final class Peer {
  static final String HOW =
      "Splink 没有装 Splink is not installed: pip install -r bench/peers/requirements.txt, then --python THAT/bin/python";

  private Peer() {}

  static boolean isInstalled(String python, Path log) throws IOException, InterruptedException {
    return Measured.run(List.of(python, "-c", "import splink"), log).exit() == 0;
  }
}
