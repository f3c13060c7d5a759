package yibiao.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;

class SignInAttemptsTest {
  private final AtomicLong now = new AtomicLong();
  private final SignInAttempts attempts = new SignInAttempts(now::get);
  private final AtomicInteger told = new AtomicInteger();

  private boolean right(String name, String address) {
    return attempts.attempt(name, address, () -> true, told::incrementAndGet);
  }

  private void wrong(String name, String address) {
    assertThatThrownBy(
            () ->
                attempts.attempt(
                    name,
                    address,
                    () -> {
                      throw new BadCredentialsException("wrong");
                    },
                    told::incrementAndGet))
        .isInstanceOf(BadCredentialsException.class);
  }

  private void wait(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void afterFiveWrongPasswordsTheRightOneWaitsToo() {
    for (int i = 0; i < SignInAttempts.MOST_OF_A_NAME; i++) {
      wrong("worker1", "");
    }
    assertThat(told).hasValue(1);
    assertThatThrownBy(() -> right("worker1", "")).isInstanceOf(LockedException.class);
    assertThat(right("worker2", "")).isTrue();
    wait(SignInAttempts.WAIT.plusSeconds(1));
    assertThat(right("worker1", "")).isTrue();
  }

  @Test
  void whoWaitsIsNotMadeToWaitLongerByTryingOn() {
    for (int i = 0; i < SignInAttempts.MOST_OF_A_NAME; i++) {
      wrong("worker1", "");
    }
    wait(SignInAttempts.WAIT.minusSeconds(5));
    assertThatThrownBy(() -> right("worker1", "")).isInstanceOf(LockedException.class);
    wait(Duration.ofSeconds(6));
    assertThat(right("worker1", "")).isTrue();
  }

  @Test
  void aRightPasswordForgivesTheWrongOnesBeforeIt() {
    for (int time = 0; time < 3; time++) {
      for (int i = 1; i < SignInAttempts.MOST_OF_A_NAME; i++) {
        wrong("worker1", "");
      }
      assertThat(right("worker1", "")).isTrue();
    }
  }

  @Test
  void onePasswordTriedOnManyNamesIsStoppedByItsAddress() {
    for (int i = 0; i < SignInAttempts.MOST_OF_AN_ADDRESS; i++) {
      wrong("name" + i, "192.0.2.7");
    }
    assertThatThrownBy(() -> right("another", "192.0.2.7")).isInstanceOf(LockedException.class);
    assertThat(right("another", "192.0.2.8")).isTrue();
  }

  @Test
  void aNameThatLooksLikeAnAddressIsNone() {
    for (int i = 0; i < SignInAttempts.MOST_OF_A_NAME; i++) {
      wrong("192.0.2.7", "");
      wrong("address 192.0.2.7", "");
    }
    assertThat(right("worker1", "192.0.2.7")).isTrue();
  }

  @Test
  void theOwnerLetsSomebodyTryAgain() {
    for (int i = 0; i < SignInAttempts.MOST_OF_A_NAME; i++) {
      wrong("worker1", "");
    }
    attempts.forget("worker1");
    assertThat(right("worker1", "")).isTrue();
  }

  @Test
  void manyAtOnceAreNoMoreThanFive() throws Exception {
    AtomicInteger tried = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 100; i++) {
        all.add(
            many.submit(
                () ->
                    attempts.attempt(
                        "worker1",
                        "",
                        () -> {
                          tried.incrementAndGet();
                          throw new BadCredentialsException("wrong");
                        },
                        () -> {})));
      }
    }
    assertThat(all).allMatch(one -> one.state() == Future.State.FAILED);
    assertThat(tried).hasValue(SignInAttempts.MOST_OF_A_NAME);
  }
}
