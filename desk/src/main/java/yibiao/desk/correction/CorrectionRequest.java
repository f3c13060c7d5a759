package yibiao.desk.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import yibiao.desk.correction.CorrectionRequest.Status;
import yibiao.desk.procedure.DueCase;

/**
 * Somebody says that a value is wrong, and what is right (政务数据共享条例, 校核).
 *
 * @param organisation who says so
 * @param account in whose person
 * @param department the department that answers for the item
 * @param answerDue the last day to answer
 * @param answer the department's words
 * @param delivery the file that the answer came into the lake with
 */
public record CorrectionRequest(
    int id,
    Claim claim,
    String organisation,
    String account,
    String department,
    Status status,
    Instant createdAt,
    LocalDate answerDue,
    String reminded,
    String answer,
    String delivery,
    int lock)
    implements DueCase<Status> {

  /**
   * What is said.
   *
   * @param resident the resident's id
   * @param community the community that she lives in, where that is known
   * @param proposed the right value, in standard form
   */
  public record Claim(
      String resident, String community, String item, String proposed, String reason) {}

  @Override
  public Optional<LocalDate> due() {
    return status == Status.OPEN ? Optional.of(answerDue) : Optional.empty();
  }

  /** Where it stands. */
  public enum Status {
    OPEN,
    ACCEPTED,
    REJECTED
  }
}
