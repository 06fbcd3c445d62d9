package thalweg.kernel.java.running;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Makes the threads of the common pool, which run parallel streams: they find the classes of cells and of what cells
 * added, as the thread of the cells does.
 *
 * <p>Public, with a constructor without arguments, because Java makes it by its name.
 */
public final class CellWorkers implements ForkJoinWorkerThreadFactory {
  private static final String PROPERTY = "java.util.concurrent.ForkJoinPool.common.threadFactory";
  private static volatile @Nullable ClassLoader loader;

  /** The factory of this JVM's common pool, whose threads use this loader from now on. */
  static void install(ClassLoader ofCells) {
    loader = ofCells;
    if (System.getProperty(PROPERTY) == null)
      System.setProperty(PROPERTY, CellWorkers.class.getName());
  }

  @Override
  public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setContextClassLoader(loader);
    return thread;
  }
}
