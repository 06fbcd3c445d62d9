package thalweg.kernel.java.session;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.running.CellRunner;
import thalweg.kernel.log.Log;

/**
 * The variables of the cells as objects.
 *
 * <p>What a variable held before it was declared again with another type is kept, for a lambda of an earlier cell may
 * still see it, until memory gets scarce.
 */
public final class Variables {
  private static final double SCARCE = 0.7; // of the memory

  private final CellRunner control;
  private final List<Field> retired = new ArrayList<>();

  Variables(CellRunner control) {
    this.control = control;
  }

  /** The value a variable has now. */
  public @Nullable Object valueOf(Declaration variable) {
    try {
      Field field = field(variable);
      return field == null ? null : field.get(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  /** Lets go of the value of a variable that is no longer declared. */
  void clear(Declaration variable) {
    try {
      Field field = field(variable);
      if (field != null) clear(field);
    } catch (ReflectiveOperationException e) {
      Log.error("dropping a variable", e);
    }
  }

  /** Remembers the variables that have been declared again in another class. */
  synchronized void retire(Declarations before, Declarations after) {
    before
        .all()
        .filter(Declaration::isVariable)
        .filter(
            d -> {
              Declaration now = after.get(d.key());
              return now != null && d.owner() != null && !d.owner().equals(now.owner());
            })
        .forEach(this::retire);
  }

  private void retire(Declaration variable) {
    try {
      Field field = field(variable);
      if (field != null) retired.add(field);
    } catch (ReflectiveOperationException e) {
      Log.error("a variable declared again", e);
    }
  }

  /** Lets go of what variables held before, if memory is scarce. */
  void releaseIfScarce() {
    Runtime memory = Runtime.getRuntime();
    if (memory.totalMemory() - memory.freeMemory() > SCARCE * memory.maxMemory()) release();
  }

  /** Lets go of what variables held before. */
  synchronized void release() {
    try {
      for (Field field : retired) clear(field);
    } catch (IllegalAccessException e) {
      Log.error("variables declared again", e);
    }
    retired.clear();
  }

  private static void clear(Field field) throws IllegalAccessException {
    if (!field.getType().isPrimitive()) field.set(null, null);
  }

  private @Nullable Field field(Declaration variable) throws ReflectiveOperationException {
    return variable.owner() == null
        ? null
        : control.findClass(variable.owner()).getField(variable.key());
  }
}
