package thalweg.kernel.java.running;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Makes the threads of the common pool, which run parallel streams: what looks for classes and services by the context class
 * loader finds there what cells added.
 */
public final class CommonPoolThreads implements ForkJoinWorkerThreadFactory {
  private static volatile @Nullable ClassLoader loader;

  /** For {@link ForkJoinPool}, which knows it by its name alone. */
  public CommonPoolThreads() {}

  /** Must be called before anything in this JVM uses the common pool. */
  public static void install() {
    System.setProperty(
        "java.util.concurrent.ForkJoinPool.common.threadFactory",
        CommonPoolThreads.class.getName());
  }

  static void use(ClassLoader cells) {
    loader = cells;
  }

  @Override
  public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = new CellWorker(pool);
    if (loader != null) thread.setContextClassLoader(loader);
    return thread;
  }

  /** Unlike the JDK's own thread, one that keeps its context class loader from task to task. */
  private static final class CellWorker extends ForkJoinWorkerThread {
    CellWorker(ForkJoinPool pool) {
      super(pool);
    }
  }
}
