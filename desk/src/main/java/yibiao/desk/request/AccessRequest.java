package yibiao.desk.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import yibiao.desk.procedure.DueCase;
import yibiao.desk.request.AccessRequest.Status;

/**
 * A request for items of one department. In JSON it is flat.
 *
 * @param organisation who asks
 * @param account in whose person
 * @param department which department's items these are
 * @param asked what for, of which items that department's alone
 * @param authorization what came of it
 * @param proposal the grant that waits for a second person
 * @param lock moves with every step; who takes one says which state she saw
 */
public record AccessRequest(
    int id,
    String organisation,
    String account,
    String department,
    @JsonUnwrapped RequestDraft asked,
    Status status,
    Instant submittedAt,
    @JsonUnwrapped Days days,
    String reminded,
    Optional<Integer> authorization,
    Optional<Proposal> proposal,
    int lock)
    implements DueCase<Status> {

  /**
   * What has to be done until when.
   *
   * @param acceptDue the last day to take it on
   * @param answerDue the last day to grant or refuse it
   * @param provideDue the last day to make the data readable
   * @param clarifyingSince from when the clock stands still
   */
  public record Days(
      LocalDate acceptDue,
      LocalDate answerDue,
      LocalDate provideDue,
      Optional<LocalDate> clarifyingSince) {
    /** With a clock that goes. */
    Days(LocalDate acceptDue, LocalDate answerDue, LocalDate provideDue) {
      this(acceptDue, answerDue, provideDue, Optional.empty());
    }
  }

  /** Where it stands. */
  public enum Status {
    SUBMITTED,
    ACCEPTED,
    CLARIFYING,
    /** One person would grant it; a second has to agree. */
    CONFIRMING,
    GRANTED,
    REFUSED,
    DISPUTED,
    WITHDRAWN;

    /** Whether the provider still has to do something. */
    public boolean isOpen() {
      return this == SUBMITTED || this == ACCEPTED || this == CLARIFYING || this == CONFIRMING;
    }
  }

  @Override
  public Optional<LocalDate> due() {
    return switch (status) {
      case SUBMITTED -> Optional.of(days.acceptDue);
      case ACCEPTED, CONFIRMING -> Optional.of(days.answerDue);
      case CLARIFYING, GRANTED, REFUSED, DISPUTED, WITHDRAWN -> Optional.empty();
    };
  }

  /**
   * A grant that one person has proposed.
   *
   * @param by whose word it is so far
   * @param from what the request was before, and is again when the second person does not agree
   */
  public record Proposal(String by, Status from) {}

  /** What may happen to a request. */
  public enum Step {
    SUBMITTED,
    ACCEPTED,
    QUESTION,
    ANSWER,
    PROPOSED,
    RETURNED,
    GRANTED,
    REFUSED,
    DISPUTED,
    UPHELD,
    WITHDRAWN,
    REMINDED,
    ESCALATED
  }
}
