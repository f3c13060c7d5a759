package yibiao.door.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.audit.Statements;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.door.gateway.RunningQueries.Running;
import yibiao.door.gateway.StatementRules.Judged;
import yibiao.door.token.AccessTokens;
import yibiao.door.token.AccessTokens.Bearer;
import yibiao.door.token.EngineTokens;

/**
 * The query engine's HTTP protocol, over TLS and with a person's token: every statement is judged
 * before the engine sees it, and runs as the token's holder and nobody else.
 */
@RestController
class GatewayController {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayController.class);
  private static final int MOST_BEGINNINGS = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Doorkeeper doorkeeper;
  private final EngineTokens engineTokens;
  private final SharingPolicies policies;
  private final Statements statements;
  private final ReadLog log;
  private final EngineLink engine;
  private final ReadSet set;
  private final Clock clock;
  private final StatementRules rules = new StatementRules();
  private final RunningQueries running = new RunningQueries();
  private final ExecutorService recorder = Executors.newVirtualThreadPerTaskExecutor();

  GatewayController(
      AccessTokens tokens,
      EngineTokens engineTokens,
      SharingPolicies policies,
      Statements statements,
      ReadLog log,
      EngineLink engine,
      ReadSet set,
      Clock clock) {
    this.doorkeeper = new Doorkeeper(tokens);
    this.engineTokens = engineTokens;
    this.policies = policies;
    this.statements = statements;
    this.log = log;
    this.engine = engine;
    this.set = set;
    this.clock = clock;
  }

  @RequestMapping(value = "/v1/statement", method = RequestMethod.POST)
  void statement(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SharingPolicy policy = policies.inForce();
    Optional<Bearer> bearer = doorkeeper.admits(request, response, policy);
    if (bearer.isEmpty()) {
      return;
    }
    ClientRequest client = new ClientRequest(request);
    String sql = client.statement();
    Session session = bearer.get().session().withQuery(key());
    Map<String, String> prepared = client.prepared();
    Visibility visibility =
        new Visibility(
            policy,
            session,
            clock.instant(),
            client.header("X-Trino-Catalog"),
            client.header("X-Trino-Schema"));
    Judged judged = rules.judge(sql, prepared, visibility);
    Map<String, String> needed =
        judged.prepared().map(name -> Map.of(name, prepared.get(name))).orElse(Map.of());
    String text =
        Stream.concat(Stream.of(sql), needed.values().stream()).collect(Collectors.joining("\n"));
    statements.started(
        session.query(),
        new Statements.Running(
            text,
            bearer.get().path(),
            judged.asked().map(visibility::resources).orElse(Set.of()),
            judged.asked().flatMap(AskedStatement::columns)));
    Recording recording = recording(judged, visibility, bearer.get().path(), text);
    Running query =
        new Running(
            session,
            bearer.get().path(),
            text,
            recording,
            engineTokens.forStatement(session),
            judged.asked(),
            visibility.catalog(),
            visibility.schema(),
            client.words());
    if (judged.refusal().isPresent()) {
      refuse(response, query, policy, judged.refusal().get());
      return;
    }
    answer(ofOneSet(client.forEngine(query.token(), needed), sql), response, query, policy);
  }

  /**
   * Has a statement begun. The engine looks its tables up one after the other: if they were
   * exchanged meanwhile, before anybody has seen an answer, it begins once more.
   */
  private EnginePage ofOneSet(Map<String, String> headers, String sql) throws IOException {
    for (int again = 0; ; again++) {
      long before = set.number();
      EnginePage page = engine.sendUntilRows("POST", "/v1/statement", headers, sql);
      if (again == MOST_BEGINNINGS || set.number() == before) {
        return page;
      }
      engine.cancel(page, headers);
    }
  }

  private Recording recording(Judged judged, Visibility visibility, String path, String text) {
    if (!judged.reads() || judged.refusal().isPresent()) {
      return Recording.nothing();
    }
    AskedStatement asked = judged.asked().orElseThrow();
    Runnable record = () -> log.reads(asked, visibility, path, text);
    return visibility.mayRefuse(asked)
        ? Recording.onceAccepted(record)
        : Recording.atOnce(record, recorder);
  }

  @RequestMapping(
      value = "/v1/statement/{stage}/{id}/**",
      method = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.DELETE})
  void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SharingPolicy policy = policies.inForce();
    Optional<Bearer> bearer = doorkeeper.admits(request, response, policy);
    if (bearer.isEmpty()) {
      return;
    }
    String path = request.getRequestURI();
    String[] parts = path.split("/");
    String id = parts[4].equals("partialCancel") && parts.length > 5 ? parts[5] : parts[4];
    Optional<Running> query = running.of(id, bearer.get().session().account());
    if (query.isEmpty()) {
      response.sendError(HttpStatus.NOT_FOUND.value());
      return;
    }
    String rest = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    answer(
        engine.sendUntilRows(
            request.getMethod(),
            path + rest,
            new ClientRequest(request).forEngine(query.get().token()),
            ""),
        response,
        query.get(),
        policy);
  }

  @RequestMapping(value = "/v1/info", method = RequestMethod.GET)
  void info(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (doorkeeper.admits(request, response, policies.inForce()).isPresent()) {
      EnginePage info = engine.send("GET", "/v1/info", Map.of(), "");
      response.setContentType("application/json");
      response.getOutputStream().write(info.body());
    }
  }

  /** Everything else of the engine's protocol: there is nothing there for anybody. */
  @RequestMapping("/v1/**")
  void nothing(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  private void refuse(
      HttpServletResponse response, Running query, SharingPolicy policy, Refusal refusal)
      throws IOException {
    record(query, policy, refusal);
    response.setContentType("application/json");
    ResultPages.refusal(
        response.getOutputStream(),
        "refused_" + query.session().query(),
        query.words().apply(refusal));
  }

  /** A mistake in a statement is no refusal, and not for the record. */
  private Refusal record(Running query, SharingPolicy policy, Refusal refusal) {
    if (refusal.isForTheRecord()) {
      log.refused(query.session(), policy, query.path(), query.text());
    }
    return refusal;
  }

  private void answer(
      EnginePage page, HttpServletResponse response, Running query, SharingPolicy policy)
      throws IOException {
    query.recording().before(page);
    response.setStatus(page.status());
    if (!page.isOk()) {
      if (page.status() >= HttpStatus.BAD_REQUEST.value()) {
        LOG.warn("the engine answered {}", page.status());
      }
      return; // Its words may quote the statement or what it found.
    }
    page.headers()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setContentType("application/json");
    ResultPages.copy(
        page.body(),
        response.getOutputStream(),
        error ->
            query
                .words()
                .apply(
                    record(
                        query,
                        policy,
                        RefusalWords.of(
                            error,
                            query.asked(),
                            new Visibility(
                                policy,
                                query.session(),
                                clock.instant(),
                                query.catalog(),
                                query.schema())))),
        id -> running.started(id, query));
  }

  private static String key() {
    return new BigInteger(80, RANDOM).toString(36);
  }
}
