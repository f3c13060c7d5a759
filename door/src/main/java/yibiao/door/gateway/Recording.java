package yibiao.door.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A statement on its way into the record of reads: no row goes out before it is there. What is
 * certain to be readable is recorded while the engine begins; what may yet be refused, once the
 * engine has not refused it, or the record would say of a refused read that it was allowed.
 */
final class Recording {
  private static final Recording NOTHING =
      new Recording(() -> {}, CompletableFuture.completedFuture(null), true);

  private final Runnable record;
  private final CompletableFuture<Void> begun;
  private final AtomicBoolean done;

  private Recording(Runnable record, CompletableFuture<Void> begun, boolean done) {
    this.record = record;
    this.begun = begun;
    this.done = new AtomicBoolean(done);
  }

  /** Of a statement that hands out no rows of anybody's. */
  static Recording nothing() {
    return NOTHING;
  }

  /** Of a statement that nothing refuses any more. */
  static Recording atOnce(Runnable record, ExecutorService beside) {
    return new Recording(record, CompletableFuture.runAsync(record, beside), true);
  }

  /** Of one that the engine may refuse. */
  static Recording onceAccepted(Runnable record) {
    return new Recording(record, CompletableFuture.completedFuture(null), false);
  }

  /** Sees to it that the statement is on record before this page goes out. */
  void before(EnginePage page) {
    begun.join();
    if (page.isAccepted() && done.compareAndSet(false, true)) {
      record.run();
    }
  }
}
