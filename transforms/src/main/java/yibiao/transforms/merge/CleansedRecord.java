package yibiao.transforms.merge;

import java.util.List;
import yibiao.standard.plan.Dataset;

/**
 * A cleansed record of a resident, as merging sees it.
 *
 * @param asOf when it was true, ISO 8601
 * @param idValid whether its ID number passes the check of GB 11643
 * @param confidential whether it must not be told that there is this record
 * @param community where she lives, by the address; "" where it leads nowhere
 * @param dwelling the dwelling that the address leads to, or ""
 * @param registeredCommunity the same of the registered address
 * @param problems what was wrong with it, {@code item:code}
 * @param values by place of the item; null or "" for none
 */
public record CleansedRecord(
    String id,
    String source,
    String dataset,
    String department,
    String asOf,
    boolean idValid,
    boolean confidential,
    String community,
    String dwelling,
    String registeredCommunity,
    List<String> problems,
    String[] values) {

  boolean isCorrection() {
    return source.equals(Dataset.CORRECTIONS);
  }

  boolean isOpen() {
    return !confidential;
  }

  boolean says(int item) {
    return item >= 0 && values[item] != null && !values[item].isEmpty();
  }

  Candidate candidate(String value) {
    return new Candidate(value, department, source + "/" + dataset, asOf, value.indexOf('?') >= 0);
  }
}
