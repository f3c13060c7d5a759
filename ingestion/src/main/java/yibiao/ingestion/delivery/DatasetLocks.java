package yibiao.ingestion.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Deliveries of one dataset come in one after the other, so that it is known which was last. */
final class DatasetLocks {
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /** A lock while it is held. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  Held hold(String source, String dataset) {
    ReentrantLock lock = locks.computeIfAbsent(source + "/" + dataset, name -> new ReentrantLock());
    lock.lock();
    return lock::unlock;
  }
}
