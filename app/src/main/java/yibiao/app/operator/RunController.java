package yibiao.app.operator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.run.MainJob;

/**
 * Runs the main job for the command line: a line of JSON for each source and stage as it is done,
 * at the end one with the result, or with the error.
 */
@RestController
class RunController {
  private static final Logger LOG = LoggerFactory.getLogger(RunController.class);

  private final MainJob job;
  private final JsonMapper json;

  RunController(MainJob job, JsonMapper json) {
    this.job = job;
    this.json = json;
  }

  @PostMapping("/operator/run")
  void run(@RequestParam(defaultValue = "false") boolean full, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/x-ndjson;charset=UTF-8");
    Lines lines = new Lines(response.getWriter(), json);
    try {
      lines.tell(Map.of("result", job.run(full, lines)));
    } catch (IOException | RuntimeException e) {
      LOG.warn("run failed: {}", e.getClass().getName());
      String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      lines.tell(Map.of("error", words));
    }
  }

  private record Lines(PrintWriter out, JsonMapper json) implements MainJob.Progress {
    void tell(Map<String, ?> line) {
      out.println(json.writeValueAsString(line));
      out.flush();
    }

    @Override
    public void source(String title) {
      tell(Map.of("source", title));
    }

    @Override
    public void stage(String name, long rows) {
      tell(Map.of("stage", name, "rows", rows));
    }
  }
}
