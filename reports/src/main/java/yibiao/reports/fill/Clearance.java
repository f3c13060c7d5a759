package yibiao.reports.fill;

import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;

/**
 * Which items may be written into a form: those whose reader sees them clear for everybody the form
 * is about. A masked value in a form would pass for a real one.
 */
record Clearance(Decision decision, String community, boolean adults) {
  boolean of(String item) {
    return decision.isAllowed()
        && decision.columns().get(item) instanceof Access.Clear clear
        && clear.areas().contains(community)
        && (adults || clear.childAreas().contains(community));
  }
}
