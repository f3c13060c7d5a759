package yibiao.desk.correction;

import yibiao.desk.correction.CorrectionRequest.Status;
import yibiao.desk.procedure.Move;

/** The moves in the life of a request for correction: both are whose department answers. */
enum CorrectionMove implements Move<Status> {
  ACCEPT(Status.ACCEPTED),
  REJECT(Status.REJECTED);

  private final Status to;

  CorrectionMove(Status to) {
    this.to = to;
  }

  @Override
  public boolean isPossibleFrom(Status status) {
    return status == Status.OPEN;
  }

  @Override
  public Status to() {
    return to;
  }

  @Override
  public String step() {
    return to.name();
  }
}
