package yibiao.door.guard;

import io.trino.spi.Plugin;
import io.trino.spi.security.SystemAccessControl;
import io.trino.spi.security.SystemAccessControlFactory;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the query engine loads: {@code access-control.name=yibiao}. */
public final class GuardPlugin implements Plugin {
  @Override
  public Iterable<SystemAccessControlFactory> getSystemAccessControlFactories() {
    return List.of(new Factory());
  }

  private static final class Factory implements SystemAccessControlFactory {
    @Override
    public String getName() {
      return "yibiao";
    }

    /**
     * Makes it.
     *
     * @param config {@code yibiao.catalog}: the address of the catalog's answers
     */
    @Override
    public SystemAccessControl create(
        Map<String, String> config, SystemAccessControlContext context) {
      return new SharingListControl(new CatalogLink(URI.create(config.get("yibiao.catalog"))));
    }
  }
}
