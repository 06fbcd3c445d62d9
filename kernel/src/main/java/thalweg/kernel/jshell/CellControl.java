package thalweg.kernel.jshell;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs what JShell compiled in the thread that asked for it, keeps the value or the exception as the objects they are,
 * and interrupts that thread only while it runs the student's code (an interrupt in the compiler would close its files).
 */
final class CellControl extends DirectExecutionControl {
  private static final int RESERVE = 24 << 20; // bytes

  private final CellLoader loader;
  private @Nullable Object value;
  private @Nullable Throwable thrown;
  private @Nullable Thread inCell;
  private boolean busy;
  private @Nullable List<Method> deferred;
  // Given up when a cell runs out of memory, so that there is room to say so and to drop what fills
  // it.
  private byte @Nullable [] reserve;

  CellControl(CellLoader loader) {
    this.loader = loader;
  }

  /** Runs what was deferred; {@link #value} and {@link #thrown} then tell how it ended. */
  void run(Method snippet) {
    value = null;
    thrown = null;
    Thread outer = enter(Thread.currentThread());
    try {
      Guard.check();
      value = snippet.invoke(null);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
      if (thrown instanceof OutOfMemoryError) reserve = null;
    } catch (Guard.Stopped e) {
      thrown = e;
    } catch (IllegalAccessException | LinkageError e) {
      thrown = e;
    } finally {
      enter(outer);
      if (outer == null) Thread.interrupted(); // an interrupt that came as the cell ended
    }
  }

  /** The value of what ran last. */
  @Nullable Object value() {
    return value;
  }

  /** What it threw, as it was thrown. */
  @Nullable Throwable thrown() {
    return thrown;
  }

  /** Lets JShell compile and returns what it would have run, in order: nothing runs yet. */
  List<Method> deferring(Runnable compiling) {
    List<Method> outer = deferred;
    List<Method> mine = new ArrayList<>();
    deferred = mine;
    try {
      outside(
          () -> {
            compiling.run();
            return mine;
          });
      return mine;
    } finally {
      deferred = outer;
    }
  }

  /** A cell begins: from now on it can be interrupted. */
  synchronized void begin() {
    busy = true;
    Runtime memory = Runtime.getRuntime();
    long room = memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
    if (reserve == null && room > 4L * RESERVE) reserve = new byte[RESERVE];
    Thread.currentThread()
        .setContextClassLoader(loader); // libraries look here for what cells added
  }

  /** A cell has ended, and with it any wish to stop it. */
  synchronized void end() {
    busy = false;
    Guard.lower();
  }

  /** Stops the running cell, if one runs. */
  synchronized void interrupt() {
    if (!busy) return;
    Guard.raise();
    if (inCell != null) inCell.interrupt();
  }

  /** Does work of ours, such as compiling, in the midst of a cell: it must not be interrupted. */
  <T> T outside(Supplier<T> work) {
    Thread outer = enter(null);
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      enter(outer);
      if (interrupted && outer != null) outer.interrupt();
    }
  }

  private synchronized @Nullable Thread enter(@Nullable Thread thread) {
    Thread outer = inCell;
    inCell = thread;
    return outer;
  }

  @Override
  public void load(ClassBytecodes[] classes) throws ClassInstallException {
    for (ClassBytecodes c : classes) loader.add(c.name(), c.bytecodes());
    boolean[] loaded = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      try {
        loader.loadClass(classes[i].name());
        loaded[i] = true;
      } catch (ClassNotFoundException | LinkageError e) {
        throw new ClassInstallException(String.valueOf(e), loaded);
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  @Override
  public void addToClasspath(String path) {
    for (String entry : path.split(File.pathSeparator, -1)) loader.addPath(Path.of(entry));
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    if (deferred != null) deferred.add(snippet);
    else run(snippet);
    return "";
  }
}
