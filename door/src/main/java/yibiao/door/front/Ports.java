package yibiao.door.front;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports. */
public final class Ports {
  private Ports() {}

  /** The wanted port of loopback if it is free, else another one. */
  public static int free(int wanted) {
    try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      if (wanted == 0) {
        throw new UncheckedIOException(say("door.noPortFree"), e);
      }
      return free(0);
    }
  }

  /**
   * Of an address that others use a port is either free or told: nobody finds another one.
   *
   * @param setting what it is called in the configuration
   */
  static void requireFree(InetAddress address, int port, String setting) {
    try (ServerSocket socket = new ServerSocket(port, 1, address)) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          say("door.portTakenOrNot", setting, address.getHostAddress(), port), e);
    }
  }
}
