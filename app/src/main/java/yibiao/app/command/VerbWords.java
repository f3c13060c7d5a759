package yibiao.app.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import yibiao.standard.words.Words;

/** A verb's words by its room; what all verbs have in common, such as --state, by this one. */
final class VerbWords extends ResourceBundle {
  private final ResourceBundle own;

  VerbWords(Locale locale, String room) {
    own = Words.bundle(locale, room);
    setParent(Words.bundle(locale, "app"));
  }

  @Override
  protected Object handleGetObject(String key) {
    return own.containsKey(key) ? own.getObject(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    Set<String> keys = new TreeSet<>(own.keySet());
    keys.addAll(parent.keySet());
    return Collections.enumeration(keys);
  }
}
