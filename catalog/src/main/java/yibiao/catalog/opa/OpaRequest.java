package yibiao.catalog.opa;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What Trino asks, in OPA's shape; members that no rule reads are left out. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OpaRequest(Input input) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Input(Context context, Action action) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Context(Identity identity) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Identity(String user) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Action(String operation, Resource resource, List<Resource> filterResources) {
    public Action {
      filterResources = filterResources == null ? List.of() : filterResources;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Resource(Table table, Schema schema, Named catalog, Column column) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Named(String name) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Schema(String catalogName, String schemaName) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Table(String catalogName, String schemaName, String tableName, List<String> columns) {
    public Table {
      columns = columns == null ? List.of() : columns;
    }

    String resource() {
      return schemaName + "." + tableName;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Column(String catalogName, String schemaName, String tableName, String columnName) {
    String resource() {
      return schemaName + "." + tableName;
    }
  }

  String user() {
    return input.context().identity().user();
  }

  Action action() {
    return input.action();
  }
}
