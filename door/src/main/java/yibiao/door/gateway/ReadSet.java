package yibiao.door.gateway;

/** The tables that statements find: all of one run's, exchanged for another's at once. */
@FunctionalInterface
public interface ReadSet {
  /** Another number: other tables. */
  long number();
}
