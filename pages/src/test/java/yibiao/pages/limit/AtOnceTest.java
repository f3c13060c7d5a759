package yibiao.pages.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AtOnceTest {
  private final AtOnce atOnce = new AtOnce();
  private final CountDownLatch done = new CountDownLatch(1);

  @AfterEach
  void end() {
    done.countDown();
  }

  private static MockHttpServletRequest fill(String account) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/forms/fill");
    request.setUserPrincipal(() -> account);
    return request;
  }

  private int answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    atOnce.doFilter(request, response, (asked, answered) -> {});
    return response.getStatus();
  }

  private void underWay(MockHttpServletRequest request) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    FilterChain work =
        (asked, answered) -> {
          begun.countDown();
          try {
            done.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                atOnce.doFilter(request, new MockHttpServletResponse(), work);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    begun.await();
  }

  @Test
  void aThirdFormOfOneAccountWaitsAndNobodyElses() throws Exception {
    underWay(fill("worker1"));
    underWay(fill("worker1"));
    assertThat(answer(fill("worker1"))).isEqualTo(429);
    assertThat(answer(fill("worker2"))).isEqualTo(200);
    MockHttpServletRequest page = new MockHttpServletRequest("GET", "/list");
    page.setUserPrincipal(() -> "worker1");
    assertThat(answer(page)).isEqualTo(200);
  }

  @Test
  void whatIsDoneIsNotCountedAnyMore() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(answer(fill("worker1"))).isEqualTo(200);
    }
  }
}
