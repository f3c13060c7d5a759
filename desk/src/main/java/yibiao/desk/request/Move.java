package yibiao.desk.request;

import java.util.EnumSet;
import java.util.Set;
import yibiao.desk.request.AccessRequest.Status;
import yibiao.desk.request.AccessRequest.Step;

/** The moves in the life of a request: whose they are, from where to where. */
enum Move implements yibiao.desk.procedure.Move<Status> {
  ACCEPT(Party.PROVIDER, Step.ACCEPTED, Status.ACCEPTED, EnumSet.of(Status.SUBMITTED)),
  ASK(
      Party.PROVIDER,
      Step.QUESTION,
      Status.CLARIFYING,
      EnumSet.of(Status.SUBMITTED, Status.ACCEPTED)),
  ANSWER(Party.ASKER, Step.ANSWER, Status.ACCEPTED, EnumSet.of(Status.CLARIFYING)),
  GRANT(Party.PROVIDER, Step.GRANTED, Status.GRANTED, Open.STATES),
  PROPOSE(Party.PROVIDER, Step.PROPOSED, Status.CONFIRMING, Open.STATES),
  CONFIRM(Party.SECOND, Step.GRANTED, Status.GRANTED, EnumSet.of(Status.CONFIRMING)),
  /** Back to what it was before: see {@link AccessRequest.Proposal#from}. */
  RETURN(Party.SECOND, Step.RETURNED, Status.ACCEPTED, EnumSet.of(Status.CONFIRMING)),
  RETURN_DISPUTE(Party.SECOND, Step.RETURNED, Status.DISPUTED, EnumSet.of(Status.CONFIRMING)),
  REFUSE(Party.PROVIDER, Step.REFUSED, Status.REFUSED, Open.STATES),
  WITHDRAW(
      Party.ASKER,
      Step.WITHDRAWN,
      Status.WITHDRAWN,
      EnumSet.of(Status.SUBMITTED, Status.ACCEPTED, Status.CLARIFYING, Status.CONFIRMING)),
  DISPUTE(Party.ASKER, Step.DISPUTED, Status.DISPUTED, EnumSet.of(Status.REFUSED)),
  DECIDE_GRANT(Party.COORDINATOR, Step.PROPOSED, Status.CONFIRMING, EnumSet.of(Status.DISPUTED)),
  DECIDE_UPHOLD(Party.COORDINATOR, Step.UPHELD, Status.REFUSED, EnumSet.of(Status.DISPUTED));

  /** Who makes it. */
  enum Party {
    ASKER,
    PROVIDER,
    COORDINATOR,
    /** Not who proposed the grant, but somebody whose word counts as much. */
    SECOND
  }

  private static final class Open {
    static final Set<Status> STATES =
        EnumSet.of(Status.SUBMITTED, Status.ACCEPTED, Status.CLARIFYING);
  }

  private final Party party;
  private final Step step;
  private final Status to;
  private final Set<Status> from;

  Move(Party party, Step step, Status to, Set<Status> from) {
    this.party = party;
    this.step = step;
    this.to = to;
    this.from = from;
  }

  Party party() {
    return party;
  }

  @Override
  public String step() {
    return step.name();
  }

  Step told() {
    return step;
  }

  @Override
  public Status to() {
    return to;
  }

  @Override
  public boolean isPossibleFrom(Status status) {
    return from.contains(status);
  }
}
