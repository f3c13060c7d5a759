package yibiao.door.engine;

import java.net.URI;

/** The query engine, wherever it runs: only the door talks to it. */
public interface QueryEngine {
  /** Where it answers, on loopback or in a network of its own. */
  URI address();

  /** Whether it still runs. */
  boolean isAlive();
}
