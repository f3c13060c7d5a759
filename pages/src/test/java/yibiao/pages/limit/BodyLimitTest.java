package yibiao.pages.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {
  private static final FilterChain READS_ALL =
      (request, response) -> request.getInputStream().readAllBytes();

  private static int answer(String path, long bytes, boolean told) throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", path) {
          @Override
          public long getContentLengthLong() {
            return told ? super.getContentLengthLong() : -1;
          }
        };
    request.setContent(new byte[(int) bytes]);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new BodyLimit().doFilter(request, response, READS_ALL);
    return response.getStatus();
  }

  @Test
  void aStatementOfAMegabyteIsTheLongest() throws Exception {
    for (boolean told : new boolean[] {true, false}) {
      assertThat(answer("/v1/statement", BodyLimit.STATEMENT, told)).isEqualTo(200);
      assertThat(answer("/v1/statement", BodyLimit.STATEMENT + 1, told)).isEqualTo(413);
      assertThat(answer("/api/v1/sql", BodyLimit.STATEMENT + 1, told)).isEqualTo(413);
    }
  }

  @Test
  void aFileMayBeLonger() throws Exception {
    assertThat(answer("/api/v1/forms/fill", BodyLimit.STATEMENT + 1, false)).isEqualTo(200);
    assertThat(answer("/api/v1/forms/fill", BodyLimit.FILE + 1, false)).isEqualTo(413);
  }
}
