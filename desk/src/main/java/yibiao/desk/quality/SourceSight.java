package yibiao.desk.quality;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/**
 * Of which datasets somebody may know how they are: also how many are in a confidential register,
 * and what is wrong with its file, is for those only who keep it, or the list and the record.
 */
@Component
public class SourceSight {
  private final Sources sources;
  private final DataItems items;

  SourceSight(Sources sources, DataItems items) {
    this.sources = sources;
    this.items = items;
  }

  /** The datasets, {@code source/dataset}, of which that account may know. */
  public Set<String> of(Account account) {
    Set<String> sensitive =
        items.all().stream()
            .filter(DataItem::sensitive)
            .map(DataItem::name)
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (SourceDefinition source : sources.all()) {
      for (DatasetDefinition dataset : source.datasets()) {
        if (sees(account, source, dataset.isConfidential(sensitive))) {
          seen.add(source.name() + "/" + dataset.name());
        }
      }
    }
    return seen;
  }

  private static boolean sees(Account account, SourceDefinition source, boolean confidential) {
    return switch (account.role()) {
      case STEWARD, AUDITOR -> true;
      case WORKER, ANALYST ->
          !confidential || source.department().equals(account.organisation().department());
      case PROPERTY -> false;
    };
  }
}
