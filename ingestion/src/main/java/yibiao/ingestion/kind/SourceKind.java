package yibiao.ingestion.kind;

import java.util.List;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.pull.Pull;

/**
 * A kind of source. It keeps nothing between pulls: what there is to keep lies in lake and catalog.
 */
public interface SourceKind {
  /** What a definition calls it, such as {@code SFTP}. */
  String name();

  /** What a connection of that kind is told. */
  List<ConnectionField> fields();

  /**
   * What else is wrong with a source of that kind, in words that begin with the place, such as
   * {@code police.people: …}; its connection's fields are looked at before.
   */
  default List<String> check(SourceDefinition source) {
    return List.of();
  }

  /**
   * Pulls one dataset once.
   *
   * @return what people should know of it
   * @throws Exception with a reason for people, and without any value
   */
  List<String> pull(Pull pull, Surroundings around) throws Exception;

  /** Whether each delivery is all there is, so that what is not in the newest is gone. */
  default boolean deliversWholeLists() {
    return false;
  }
}
