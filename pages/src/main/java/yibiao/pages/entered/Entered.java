package yibiao.pages.entered;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody entered into a form, and what was wrong with it: the page that she comes back to
 * fills the form again ({@code pages.js}) and shows each message at its field.
 *
 * @param action where the form was sent
 * @param fields what was entered, in the form's order
 * @param problems field → what is wrong with it
 */
public record Entered(String action, List<Field> fields, Map<String, String> problems)
    implements Serializable {
  /** Under this name templates find it. */
  public static final String NAME = "entered";

  /** Secrets and the platform's own fields are not kept. */
  private static final Set<String> NOT_KEPT = Set.of("_csrf", "_by", "lock", "revision");

  private static final int MOST_CHARACTERS = 100_000;

  /** One value. */
  public record Field(String name, String value) implements Serializable {}

  public static Entered of(HttpServletRequest request, Map<String, String> problems) {
    List<Field> fields = new ArrayList<>();
    int characters = 0;
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      for (String value : parameter.getValue()) {
        characters += value.length();
        boolean kept =
            !NOT_KEPT.contains(parameter.getKey()) && !parameter.getKey().startsWith("password");
        if (kept && characters < MOST_CHARACTERS) {
          fields.add(new Field(parameter.getKey(), value));
        }
      }
    }
    return new Entered(request.getRequestURI(), List.copyOf(fields), Map.copyOf(problems));
  }

  /** The page of ours that the browser came from. */
  public static String pageBefore(HttpServletRequest request) {
    String from = request.getHeader("Referer");
    if (from == null || request.getMethod().equals("GET")) {
      return "/";
    }
    URI page;
    try {
      page = new URI(from);
    } catch (URISyntaxException e) {
      return "/";
    }
    String path = page.getRawPath();
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
  }
}
