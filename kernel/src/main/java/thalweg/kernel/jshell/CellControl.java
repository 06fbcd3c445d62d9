package thalweg.kernel.jshell;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
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
  // Given up when a cell runs out of memory, so that there is room to say so and to drop what fills
  // it.
  private byte @Nullable [] reserve;

  CellControl(CellLoader loader) {
    this.loader = loader;
  }

  /** The value of the last snippet; forgets it. */
  @Nullable Object takeValue() {
    Object last = value;
    value = null;
    return last;
  }

  /** The exception of the last snippet as it was thrown; forgets it. */
  @Nullable Throwable takeThrown() {
    Throwable last = thrown;
    thrown = null;
    return last;
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
    value = null;
    thrown = null;
    Thread outer = enter(Thread.currentThread());
    try {
      Guard.check();
      value = snippet.invoke(null);
      return "";
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
      if (thrown instanceof OutOfMemoryError) reserve = null;
      throw e;
    } catch (Guard.Stopped e) {
      thrown = e;
      throw new InvocationTargetException(e);
    } finally {
      enter(outer);
      if (outer == null) Thread.interrupted(); // an interrupt that came as the cell ended
    }
  }
}
