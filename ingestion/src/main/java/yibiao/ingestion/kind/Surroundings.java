package yibiao.ingestion.kind;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.pull.DatasetStates;
import yibiao.ingestion.pull.Pull;
import yibiao.lake.Lake;

/**
 * What a pull has around it.
 *
 * @param states what is remembered of a dataset beside its rows
 */
public record Surroundings(
    CamelContext camel,
    Intake intake,
    Lake lake,
    Deliveries deliveries,
    DatasetStates states,
    Clock clock) {
  private static final int SECONDS_TO_STOP = 10;

  /**
   * Adds a pull's route. A definition may have changed since the last pull, so it is made anew. One
   * at a time: two that add to a context at once find it half changed, and one of them fails.
   */
  public void add(Pull pull, RouteBuilder route) throws Exception {
    synchronized (camel) {
      remove(pull);
      camel.addRoutes(route);
    }
  }

  /** Takes a pull's routes away again. */
  public void remove(Pull pull) throws Exception {
    synchronized (camel) {
      for (String id : List.of(pull.routeId(), pull.routeId() + ".once")) {
        if (camel.getRoute(id) != null) {
          camel.getRouteController().stopRoute(id, SECONDS_TO_STOP, TimeUnit.SECONDS);
          camel.removeRoute(id);
        }
      }
    }
  }
}
