package yibiao.app.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yibiao.catalog.installation.StateFolder;

/** Every request to the owner's interface: its secret lies in the state folder, for her only. */
@Configuration
class OwnerOnly implements WebMvcConfigurer, HandlerInterceptor {
  private final byte[] secret;

  OwnerOnly(StateFolder state) {
    secret = state.secret(OperatorClient.SECRET).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/operator/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String shown = request.getHeader(OperatorClient.HEADER);
    if (shown == null || !MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return true;
  }
}
