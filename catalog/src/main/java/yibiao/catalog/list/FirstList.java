package yibiao.catalog.list;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yibiao.catalog.sharing.ListEntry;

/** The list that comes with the product: the first version, which has no second person here. */
@Component
public class FirstList {
  private final ListVersions versions;

  public FirstList(JdbcClient jdbc, Clock clock) {
    versions = new ListVersions(jdbc, clock);
  }

  /** Whether there is no version of the list yet. */
  public boolean isNeeded() {
    return versions.all().isEmpty();
  }

  /** Publishes it. */
  public void publish(List<ListEntry> entries, String by) {
    versions.publishFirst("政务数据共享清单（首版）", entries, by);
  }

  /** What any version has ever had, as {@code resource/item}. */
  public Set<String> everListed() {
    return versions.everListed();
  }
}
