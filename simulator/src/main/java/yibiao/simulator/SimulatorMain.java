package yibiao.simulator;

import java.nio.file.Path;
import java.time.LocalDate;
import yibiao.simulator.source.LiveDistrict;

/**
 * Starts the district: {@code FOLDER ENGINES RESIDENTS TODAY}. Prints {@code READY} when every
 * interface answers, and stops when its standard input ends, so that it never outlives whoever
 * started it.
 */
public final class SimulatorMain {
  private SimulatorMain() {}

  public static void main(String[] args) {
    try {
      run(args);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1); // What has started already would keep it alive, and whoever waits waiting.
    }
  }

  private static void run(String[] args) throws Exception {
    LiveDistrict district =
        LiveDistrict.start(
            Path.of(args[0]),
            Path.of(args[1]),
            Integer.parseInt(args[2]),
            LocalDate.parse(args[3]));
    try (district) {
      System.out.println("READY");
      while (System.in.read() >= 0) {
        // Nothing is ever sent: the end of the stream is the sign to stop.
      }
    }
  }
}
