package yibiao.pages;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What fields are called where something is wrong with them: as on the page, never as in the code.
 */
@Component
public final class FieldWords {
  private static final List<String> PLACES =
      List.of("field.", "drafts.field.", "standard.", "requests.", "list.");

  private final MessageSource words;

  FieldWords(MessageSource words) {
    this.words = words;
  }

  /** What is wrong, field by field. */
  public String of(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .map(this::of)
        .sorted()
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String of(ConstraintViolation<?> violation) {
    String field = word(name(violation));
    return field.isEmpty() ? violation.getMessage() : field + ": " + violation.getMessage();
  }

  /** The field as forms call it: they do not know how the code groups them. */
  public static String name(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** A field's name; "" for one that no page shows, such as a rule over several. */
  private String word(String path) {
    Locale locale = LocaleContextHolder.getLocale();
    return PLACES.stream()
        .map(place -> words.getMessage(place + path, null, "", locale))
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
