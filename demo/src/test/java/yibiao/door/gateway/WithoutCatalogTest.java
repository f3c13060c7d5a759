package yibiao.door.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.door.gateway.FailingCatalog.Fault;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;

/** No answer of the catalog is a no; an answer again is an answer, without a restart. */
class WithoutCatalogTest {
  private final RunningDemo demo = RunningDemo.get();
  private final FailingCatalog catalog = demo.bean(FailingCatalog.class);

  @AfterEach
  void mend() {
    catalog.be(Fault.NONE);
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void nothingIsAnsweredWithoutTheCatalog(Fault fault) throws SQLException {
    catalog.be(fault);
    Answer without = ask();
    assertThat(without.refusal()).isPresent();
    assertThat(without.rows()).isEmpty();
    assertThat(without.refusal().get().text()).doesNotContain("engine", "http");
    catalog.be(Fault.NONE);
    assertThat(ask().refusal()).isEmpty();
    assertThat(ask().rows()).isNotEmpty();
  }

  private Answer ask() throws SQLException {
    return Answer.of(
        demo.bean(PersonQuery.class),
        Session.of("worker1"),
        "SELECT name, id_number FROM resident LIMIT 5");
  }
}
