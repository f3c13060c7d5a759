package yibiao.ingestion.kind.rest;

import static yibiao.ingestion.kind.ConnectionField.optional;
import static yibiao.ingestion.kind.ConnectionField.required;
import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.delivery.Arrival;
import yibiao.ingestion.kind.ConnectionField;
import yibiao.ingestion.kind.ConnectionField.Holds;
import yibiao.ingestion.kind.SourceKind;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.Pull;

/**
 * A REST API. The whole list is one delivery: an API that fails in the middle of it delivers none.
 */
public final class RestKind implements SourceKind {
  @Override
  public String name() {
    return "REST";
  }

  @Override
  public List<ConnectionField> fields() {
    return List.of(required("url", Holds.URL), optional("token", Holds.SECRET));
  }

  @Override
  public boolean deliversWholeLists() {
    return true;
  }

  @Override
  public List<String> pull(Pull pull, Surroundings around) throws Exception {
    Path answers = around.intake().temporary();
    try (RestRoute route = new RestRoute(pull, around.camel().createProducerTemplate())) {
      around.add(pull, route);
      long rows;
      try (OutputStream out = Files.newOutputStream(answers)) {
        rows = new RestListing(pull.dataset(), route, out).read();
        if (rows == 0) {
          out.write("[]".getBytes(StandardCharsets.US_ASCII));
        }
      }
      requireRows(pull, around, rows);
      try (InputStream in = Files.newInputStream(answers)) {
        around
            .intake()
            .take(pull.source(), pull.dataset(), Arrival.pulled(pull.dataset().location(), ""), in);
      }
      return List.of();
    } finally {
      Files.deleteIfExists(answers);
      around.remove(pull);
    }
  }

  private static void requireRows(Pull pull, Surroundings around, long rows) throws IOException {
    DatasetDefinition dataset = pull.dataset();
    long before = around.deliveries().newestRows(pull.source().name(), dataset.name());
    if (rows == 0 && !dataset.mayBeEmptyAfter(before)) {
      throw new IOException(say("ingestion.listEmptied", before));
    }
  }
}
