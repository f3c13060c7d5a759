package yibiao.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all rooms and capabilities, as templates ask for them. */
public final class PageWords {
  private static final Pattern BUNDLE = Pattern.compile("yibiao/[\\w/]*words(?=\\.properties$)");

  private PageWords() {}

  /** Gathers whatever {@code words.properties} are there. */
  public static MessageSource all() {
    List<String> bundles = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:yibiao/**/words.properties")) {
        Matcher bundle = BUNDLE.matcher(file.getURI().toString());
        if (bundle.find()) {
          bundles.add(bundle.group());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasenames(bundles.stream().sorted().distinct().toArray(String[]::new));
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
