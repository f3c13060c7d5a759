package yibiao.app.operator;

import static java.util.stream.Collectors.joining;
import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.SealWitnesses;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.run.TransformRuns;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.door.front.FrontDoor;
import yibiao.door.gateway.EngineLink;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Receipt;
import yibiao.ingestion.pull.SourcePulls;

/** The verbs of the command line that need the running platform. */
@RestController
@RequestMapping("/operator")
class OperatorController {
  private final Health health;
  private final Accounts accounts;
  private final TransformRuns runs;
  private final EngineLink engine;
  private final FrontDoor door;
  private final Sources sources;
  private final SourcePulls pulls;
  private final Deliveries deliveries;
  private final SealWitnesses witnesses;

  OperatorController(
      Health health,
      Accounts accounts,
      TransformRuns runs,
      EngineLink engine,
      FrontDoor door,
      Sources sources,
      SourcePulls pulls,
      Deliveries deliveries,
      SealWitnesses witnesses) {
    this.health = health;
    this.accounts = accounts;
    this.runs = runs;
    this.engine = engine;
    this.door = door;
    this.sources = sources;
    this.pulls = pulls;
    this.deliveries = deliveries;
    this.witnesses = witnesses;
  }

  @GetMapping("/status")
  Map<String, Object> status() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("health", health.parts());
    status.put("jdbc", engine.isUp() ? door.addresses().jdbcUrl() : "");
    status.put("accounts", AccountLine.of(accounts.all()));
    status.put("last_run", runs.latest().orElse(null));
    status.put("failed_since", runs.failedSince().map(Instant::toString).orElse(""));
    return status;
  }

  /** Checks the chain of the record of reads. */
  @GetMapping("/audit/verify")
  ReadRecords.Verification verifyAudit() {
    return witnesses.verify();
  }

  @PostMapping("/land")
  List<String> land(@RequestParam String source, @RequestParam List<String> file)
      throws IOException {
    SourceDefinition definition =
        sources
            .find(source)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        say(
                            "app.noSuchSource",
                            source,
                            sources.all().stream().map(SourceDefinition::name).toList())));
    List<String> lines = new ArrayList<>();
    for (String name : file) {
      Path path = Path.of(name);
      if (!Files.isRegularFile(path)) {
        throw new IllegalArgumentException(say("app.noSuchFile", name));
      }
      lines.add(land(definition, path));
    }
    return lines;
  }

  /** One file's outcome; what is wrong with it does not keep the others from landing. */
  private String land(SourceDefinition source, Path path) throws IOException {
    String name = path.getFileName().toString();
    try {
      return line(name, pulls.land(source, path));
    } catch (IllegalArgumentException e) {
      return "REFUSED " + name + ": " + e.getMessage();
    }
  }

  private static String line(String name, Receipt receipt) {
    return switch (receipt.outcome()) {
      case UNREADABLE -> "UNREADABLE " + name + ": " + receipt.reason();
      case UNCHANGED -> say("app.unchanged", name);
      case COMMITTED ->
          say(
              "app.committed",
              name,
              "%,d".formatted(receipt.rows()),
              "%,d".formatted(receipt.quarantined()),
              receipt.delivery(),
              receipt.told().stream().map(told -> "\n    ⚠ " + told).collect(joining()));
    };
  }

  /** The newest deliveries, with those that were withdrawn. */
  @GetMapping("/deliveries")
  List<Deliveries.Line> deliveries(@RequestParam(defaultValue = "50") int limit) {
    return deliveries.newest(limit);
  }

  @PostMapping("/withdraw")
  void withdraw(
      @RequestParam String delivery,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean undo) {
    boolean done = undo ? deliveries.takeUp(delivery) : deliveries.withdraw(delivery, reason);
    if (!done) {
      throw new IllegalArgumentException(
          undo
              ? say("app.thereNoSuchWithdrawn", delivery)
              : say("app.thereNoSuchDelivery", delivery));
    }
  }

  @PostMapping("/down")
  void down() {
    // Answers first; the shutdown hook stops everything in order.
    Thread.ofPlatform().name("down").start(() -> System.exit(0));
  }
}
