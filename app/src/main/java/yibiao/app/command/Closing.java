package yibiao.app.command;

import static yibiao.standard.words.Words.say;

/**
 * Closes what it holds exactly once: at the end of a command, or when the process is asked to stop
 * (Ctrl-C, {@code down}), whichever comes first.
 */
public final class Closing implements AutoCloseable {
  private final Thread hook = Thread.ofPlatform().unstarted(this::closeHeld);
  private AutoCloseable held;
  private boolean closed;

  public Closing() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  public synchronized <T extends AutoCloseable> T add(T resource) {
    held = resource;
    return resource;
  }

  private synchronized void closeHeld() {
    if (closed || held == null) {
      return;
    }
    closed = true;
    try {
      held.close();
    } catch (Exception e) {
      System.err.println(say("app.couldNotStop", e.getMessage()));
    }
  }

  @Override
  public void close() {
    closeHeld();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is stopping already: the hook finds nothing left to do.
    }
  }
}
