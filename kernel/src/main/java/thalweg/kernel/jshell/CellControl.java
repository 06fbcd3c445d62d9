package thalweg.kernel.jshell;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what was compiled in the thread that asked for it, keeps the value or the exception as the objects they are,
 * and interrupts that thread only while it runs the student's code (an interrupt in the compiler would close its files).
 */
final class CellControl {
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

  /** Runs a unit and returns how many of its steps began; {@link #value} and {@link #thrown} tell how it ended. */
  int run(Compiled unit) {
    value = null;
    thrown = null;
    Class<?> type = null;
    Thread outer = enter(Thread.currentThread());
    try {
      Guard.check();
      unit.classes().forEach((name, file) -> loader.add(name, file.bytes()));
      type = loader.loadClass(unit.type());
      value = type.getMethod(Unit.RUN).invoke(null);
      thrown = null; // of a cell within, whose failure was caught
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
      if (thrown instanceof OutOfMemoryError) reserve = null;
    } catch (Guard.Stopped e) {
      thrown = e;
    } catch (ReflectiveOperationException | LinkageError e) {
      thrown = e;
    } finally {
      enter(outer);
      if (outer == null) Thread.interrupted(); // an interrupt that came as the cell ended
    }
    return begun(type);
  }

  /** The value of what ran last. */
  @Nullable Object value() {
    return value;
  }

  /** What it threw, as it was thrown. */
  @Nullable Throwable thrown() {
    return thrown;
  }

  private static int begun(@Nullable Class<?> unit) {
    try {
      return unit == null ? 0 : unit.getField(Unit.AT).getInt(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return 0;
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

  /** A class of a cell, or one that cells can see. */
  Class<?> findClass(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  void addToClasspath(String path) {
    for (String entry : path.split(File.pathSeparator, -1)) loader.addPath(Path.of(entry));
  }
}
