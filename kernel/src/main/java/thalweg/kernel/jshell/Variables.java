package thalweg.kernel.jshell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.log.Log;

/**
 * The variables of the cells as objects.
 *
 * <p>What a variable held before it was declared anew is kept, for a lambda of an earlier cell may still see it, until
 * memory gets scarce: running the cell that loads the data again and again must not fill the memory.
 */
final class Variables {
  private static final double SCARCE = 0.7; // of the memory

  private final JShell shell;
  private final CellControl control;
  private final List<Field> retired = new ArrayList<>();

  Variables(JShell shell, CellControl control) {
    this.shell = shell;
    this.control = control;
  }

  /** The value a variable has now. */
  @Nullable Object valueOf(VarSnippet variable) {
    try {
      return field(variable).get(null);
    } catch (ReflectiveOperationException e) {
      return null; // declared, but what it needs is not
    }
  }

  /** Gives a variable that was declared again the value it had. */
  void restore(VarSnippet old, VarSnippet now) {
    try {
      field(now).set(null, field(old).get(null));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      Log.error("restoring " + now.name(), e);
    }
  }

  /** Forgets a declaration and lets go of its value. */
  void drop(Snippet snippet) {
    try {
      if (snippet instanceof VarSnippet variable) clear(field(variable));
    } catch (ReflectiveOperationException e) {
      Log.error("dropping a variable", e);
    }
    control.deferring(() -> shell.drop(snippet));
  }

  /** A variable was declared anew, and its piece has run. */
  void retire(Piece piece) {
    try {
      if (piece.replaced() instanceof VarSnippet old) retired.add(field(old));
    } catch (ReflectiveOperationException e) {
      Log.error("a variable declared anew", e);
    }
  }

  /** Lets go of what variables held before, if memory is scarce. */
  void releaseIfScarce() {
    Runtime memory = Runtime.getRuntime();
    if (memory.totalMemory() - memory.freeMemory() > SCARCE * memory.maxMemory()) release();
  }

  /** Lets go of what variables held before. */
  void release() {
    try {
      for (Field field : retired) clear(field);
    } catch (IllegalAccessException e) {
      Log.error("variables declared anew", e);
    }
    retired.clear();
  }

  private static void clear(Field field) throws IllegalAccessException {
    if (!field.getType().isPrimitive()) field.set(null, null);
  }

  private Field field(VarSnippet variable) throws ReflectiveOperationException {
    String type = shell.sourceCodeAnalysis().wrapper(variable).fullClassName();
    Field field = control.findClass(type).getField(variable.name());
    field.setAccessible(true);
    return field;
  }
}
