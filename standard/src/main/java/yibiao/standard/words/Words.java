package yibiao.standard.words;

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

/** Where words are looked up. */
public final class Words {
  private static final Pattern BUNDLE = Pattern.compile("yibiao/[\\w/]*words(?=\\.properties$)");
  private static final MessageSource ALL = gathered();

  private Words() {}

  /** The words of all rooms that are there. */
  public static MessageSource all() {
    return ALL;
  }

  private static MessageSource gathered() {
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
