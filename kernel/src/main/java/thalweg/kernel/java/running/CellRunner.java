package thalweg.kernel.java.running;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.CompiledClass;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.Guard;

/** Loads what was compiled and runs it; keeps the value or the exception as the objects they are. */
public final class CellRunner {
  private final CellLoader loader;
  private final InterruptibleExecutor runner;

  /** Runs what it loads with a loader by an executor. */
  public CellRunner(CellLoader loader, InterruptibleExecutor runner) {
    this.loader = loader;
    this.runner = runner;
  }

  /**
   * How a unit ended.
   *
   * @param step how many of its steps began
   * @param value what it yielded
   * @param thrown what it threw, as it was thrown
   */
  public record End(int step, @Nullable Object value, @Nullable Throwable thrown) {

    /** Whether the step that began last has come to its end. */
    public boolean isWhole() {
      return thrown == null || (thrown instanceof Guard.Stopped stopped && stopped.isBetween());
    }
  }

  /** From now on the classes of a unit are found. */
  public void add(CompiledClass unit) {
    unit.classes().forEach((name, file) -> loader.add(name, file.bytes()));
  }

  /** Runs a unit that was added. */
  public End run(CompiledClass unit) {
    try {
      Guard.check();
      Class<?> type = loader.loadClass(unit.type());
      Object value = null;
      Throwable thrown = null;
      try {
        value = runner.call(() -> type.getMethod(CellNames.RUN).invoke(null));
      } catch (InvocationTargetException e) {
        thrown = e.getCause();
      } catch (Exception | Error e) {
        thrown = e;
      }
      if (CellThread.isLeft()) throw new Guard.Stopped(); // a cell within one that has ended
      return new End(begun(type), value, thrown);
    } catch (ReflectiveOperationException | LinkageError e) {
      return new End(0, null, e);
    } catch (Guard.Stopped e) {
      if (CellThread.isLeft()) throw e;
      return new End(0, null, e);
    }
  }

  /** How many steps of a unit have begun, while it runs. */
  public int begun(CompiledClass unit) {
    try {
      return begun(findClass(unit.type()));
    } catch (ClassNotFoundException | LinkageError e) {
      return 0;
    }
  }

  private static int begun(Class<?> unit) {
    try {
      return unit.getField(CellNames.STEP).getInt(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return 0;
    }
  }

  /** A class of a cell, or one that cells can see. */
  public Class<?> findClass(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }
}
