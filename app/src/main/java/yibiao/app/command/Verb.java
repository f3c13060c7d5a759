package yibiao.app.command;

/** A verb that another room brings along, found by the Java service loader: the demo does. */
public interface Verb {
  /** The room whose words it is described in. */
  String room();
}
