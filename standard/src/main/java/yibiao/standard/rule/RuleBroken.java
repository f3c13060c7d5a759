package yibiao.standard.rule;

import java.util.List;
import yibiao.standard.words.Words;

/**
 * A step that a rule does not allow. What it says is a key with arguments, never a value that was
 * entered, and says what to do instead. Each surface has one way to show it: pages lead back to the
 * filled form with the words at their field, the API answers with problem details, the command line
 * ends with 1.
 */
public class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String code;
  private final transient List<Object> args;

  /**
   * @param field what of the entered is wrong, as pages and the API call it; "" where it is not
   *     about one field
   * @param code the key of its words, {@code room.key}
   */
  protected RuleBroken(String field, String code, Object... args) {
    super(Words.say(code, args));
    this.field = field;
    this.code = code;
    this.args = List.of(args);
  }

  private RuleBroken(boolean verbatim, String field, String words) {
    super(words);
    this.field = field;
    this.code = "";
    this.args = List.of();
  }

  /** About no field. */
  public static RuleBroken of(String code, Object... args) {
    return new RuleBroken("", code, args);
  }

  /** About one field. */
  public static RuleBroken at(String field, String code, Object... args) {
    return new RuleBroken(field, code, args);
  }

  /** In the words of somebody else, such as a refusal of the door. */
  public static RuleBroken saying(String field, String words) {
    return new RuleBroken(true, field, words);
  }

  public String field() {
    return field;
  }

  /** The key of its words; "" where they are somebody else's. */
  public String code() {
    return code;
  }

  public List<Object> args() {
    return args;
  }
}
