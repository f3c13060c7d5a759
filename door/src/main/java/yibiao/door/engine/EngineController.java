package yibiao.door.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.audit.Statements;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicies;

/**
 * Answers the query engine. The path holds a secret that only the engine's configuration knows:
 * nobody else on the machine may probe the policy.
 */
@RestController
@RequestMapping("/engine/${yibiao.engine-secret}")
class EngineController {
  private final SharingPolicies policies;
  private final Statements statements;
  private final Clock clock;

  EngineController(SharingPolicies policies, Statements statements, Clock clock) {
    this.policies = policies;
    this.statements = statements;
    this.clock = clock;
  }

  private Caller caller(String user) {
    Session session = Session.parse(user);
    return new Caller(policies.inForce(), session, statements.of(session.query()), clock.instant());
  }

  /**
   * What a statement may read.
   *
   * @param user the session that it runs as
   */
  @PostMapping("/statement")
  StatementGrant statement(@RequestBody String user) {
    return StatementGrant.of(caller(user), LocalDate.now(clock));
  }

  /**
   * What exists for a person: columns by resource.
   *
   * @param user the session of her statement
   */
  @PostMapping("/visible")
  Map<String, List<String>> visible(@RequestBody String user) {
    Caller caller = caller(user);
    Map<String, List<String>> visible = new TreeMap<>();
    for (DataResource resource : caller.policy().resources().values()) {
      Decision decision = caller.decide(resource.name(), resource.columns().keySet());
      if (decision.isAllowed()) {
        visible.put(
            resource.name(),
            resource.columns().keySet().stream().filter(c -> !decision.refuses(c)).toList());
      }
    }
    return visible;
  }
}
