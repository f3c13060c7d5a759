package yibiao.ingestion.kind.file;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.Pull;

/** One pull of the files of one dataset, whatever the protocol. */
final class FilePull {
  private FilePull() {}

  static List<String> from(FileServer server, Pull pull, Surroundings around) throws Exception {
    FileRoute route =
        new FileRoute(
            pull,
            server,
            around.intake(),
            around.deliveries().fetched(pull.source().name(), pull.dataset().name()));
    around.add(pull, route);
    around.camel().getRouteController().startRoute(pull.routeId());
    try {
      route.untilIdle().get(pull.deadline().left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      throw pull.deadline().exceeded();
    } finally {
      around.remove(pull);
    }
    if (!route.problems().isEmpty()) {
      throw new IOException(String.join("; ", route.problems()));
    }
    return List.of();
  }
}
