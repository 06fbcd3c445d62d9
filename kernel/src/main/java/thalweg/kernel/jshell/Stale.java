package thalweg.kernel.jshell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import thalweg.kernel.log.Log;

/**
 * The values of variables that were declared anew: a lambda of an earlier cell may still see them, so they are kept
 * until memory gets scarce. Running the cell that loads the data again and again must not fill the memory.
 */
final class Stale {
  private static final double SCARCE = 0.7; // of the memory

  private final List<Field> fields = new ArrayList<>();

  void add(Field field) {
    if (!field.getType().isPrimitive()) fields.add(field);
  }

  /** Lets go of the values if memory is scarce. */
  void releaseIfScarce() {
    Runtime memory = Runtime.getRuntime();
    if (memory.totalMemory() - memory.freeMemory() > SCARCE * memory.maxMemory()) release();
  }

  /** Lets go of the values. */
  void release() {
    try {
      for (Field field : fields) field.set(null, null);
    } catch (IllegalAccessException e) {
      Log.error("stale variables", e);
    }
    fields.clear();
  }
}
