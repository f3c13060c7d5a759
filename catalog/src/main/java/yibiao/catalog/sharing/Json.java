package yibiao.catalog.sharing;

import tools.jackson.databind.json.JsonMapper;

/** How list entries are written in PostgreSQL: names as they stand in the record. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}
}
