package yibiao.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What all pages share: Chinese first, English by {@code ?lang=en}, kept in a cookie. */
@Configuration
class WebPages implements WebMvcConfigurer {
  /** The words of all rooms. */
  @Bean
  MessageSource messageSource() {
    return PageWords.all();
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocaleFunction(WebPages::withoutCookie);
    resolver.setCookieSameSite("Strict");
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  /** Programs say their language with each request; people switch it. */
  private static Locale withoutCookie(HttpServletRequest request) {
    boolean says =
        request.getRequestURI().startsWith("/api/") && request.getHeader("Accept-Language") != null;
    return says && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setIgnoreInvalidLocale(true);
    change.setParamName("lang");
    // It reads parameters, and a program's statement may come as if it were a form.
    registry.addInterceptor(change).excludePathPatterns("/v1/**", "/api/**");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/login").setViewName("login");
  }
}
