package dixit.serve;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Stops the query that has taken most where the memory is nearly full after it has been cleared.
 * One query that sorts or groups more than fits would else take the others with it.
 */
final class MemoryWatch implements AutoCloseable {
  /** Share of the memory that is nearly all. */
  static final double FULL = 0.85;

  private final double full;
  private final Map<Thread, Running> running = new ConcurrentHashMap<>();
  private final List<NotificationEmitter> emitters =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(NotificationEmitter.class::isInstance)
          .map(NotificationEmitter.class::cast)
          .toList();
  private final Set<String> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(pool -> pool.getName())
          .collect(Collectors.toUnmodifiableSet());
  private final NotificationListener listener = (notification, handback) -> cleared(notification);

  /**
   * @param full share of the memory from which on queries are stopped
   */
  MemoryWatch(double full) {
    this.full = full;
    emitters.forEach(emitter -> emitter.addNotificationListener(listener, null, null));
  }

  /** A query that a thread is answering. */
  final class Running implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final long before = allocated(thread);
    private volatile boolean stopped;
    private volatile QueryExec query;

    private Running() {}

    /** Whether the watch has stopped it. */
    boolean isStopped() {
      return stopped;
    }

    private long taken() {
      return allocated(thread) - before;
    }

    private void stop() {
      QueryExec answering = query;
      if (answering != null) {
        stopped = true;
        answering.abort();
      }
    }

    @Override
    public void close() {
      running.remove(thread);
    }
  }

  /** Watches over the query that this thread is about to answer, until it is closed. */
  Running begin() {
    Running mine = new Running();
    running.put(mine.thread, mine);
    return mine;
  }

  /** Tells what can be stopped: the query of this thread. */
  QueryExec over(QueryExec query) {
    Running mine = running.get(Thread.currentThread());
    if (mine != null) {
      mine.query = query;
    }
    return query;
  }

  private void cleared(Notification notification) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      long used =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> heap.contains(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      if (used > full * Runtime.getRuntime().maxMemory()) {
        running.values().stream()
            .filter(each -> !each.isStopped())
            .max(Comparator.comparingLong(Running::taken))
            .ifPresent(Running::stop);
      }
    }
  }

  /** Bytes that a thread has taken since it began; 0 where the machine does not tell. */
  private static long allocated(Thread thread) {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(thread.getId())
        : 0;
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : emitters) {
      try {
        emitter.removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
