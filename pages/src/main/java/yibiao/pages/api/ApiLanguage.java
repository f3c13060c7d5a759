package yibiao.pages.api;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import yibiao.standard.words.Words;

/** Of what rooms say in both languages, a program gets the one that it asked for. */
@RestControllerAdvice(basePackages = "yibiao.pages.api")
final class ApiLanguage implements ResponseBodyAdvice<Object> {
  private final JsonMapper json;

  ApiLanguage(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return converter.getSimpleName().startsWith("JacksonJson");
  }

  @Override
  public Object beforeBodyWrite(
      Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    return picked(json.valueToTree(body), LocaleContextHolder.getLocale());
  }

  private static JsonNode picked(JsonNode node, Locale locale) {
    switch (node) {
      case ObjectNode object ->
          object.propertyNames().stream()
              .toList()
              .forEach(name -> object.set(name, picked(object.get(name), locale)));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, picked(array.get(i), locale));
        }
      }
      case StringNode text -> {
        return StringNode.valueOf(Words.in(locale, text.stringValue()));
      }
      default -> {}
    }
    return node;
  }
}
