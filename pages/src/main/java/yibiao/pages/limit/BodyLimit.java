package yibiao.pages.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too long before anything of it is kept: by its length where that is told,
 * else where it comes to be too long.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {
  /** The query engine refuses longer statements, too. */
  static final long STATEMENT = 1 << 20;

  /** A workbook, as for {@code spring.servlet.multipart}. */
  static final long FILE = 50L << 20;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = most(request.getRequestURI());
    if (request.getContentLengthLong() > most) {
      refuse(response, most);
      return;
    }
    if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(new Counted(request, most), response);
    } catch (TooLong e) {
      refuse(response, most);
    } catch (ServletException e) {
      if (!(e.getRootCause() instanceof TooLong)) {
        throw e;
      }
      refuse(response, most);
    }
  }

  private static long most(String path) {
    return path.startsWith("/v1/") || path.startsWith("/api/v1/sql") ? STATEMENT : FILE;
  }

  private static void refuse(HttpServletResponse response, long most) throws IOException {
    response.reset();
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write("太大：最多 " + (most >> 20) + " MB too large: at most " + (most >> 20) + " MB");
  }

  /** Unchecked, so that no reader on the way takes it for an error of its own. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final long most;

    Counted(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), most);
    }
  }

  private static final class CountedStream extends ServletInputStream {
    private final ServletInputStream in;
    private long left;

    CountedStream(ServletInputStream in, long most) {
      this.in = in;
      this.left = most;
    }

    private int count(int read) {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new TooLong();
      }
      return read;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return count(in.read(into, from, length));
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
