package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that an expression names: a local variable, the object whose method runs, or one that a field of another frame value holds
 * although code does not see the field, such as the object around it.
 *
 * @param name of the variable that holds it while the expression is evaluated
 * @param type as Java writes it
 * @param local the index of the local variable, or of the one it is found by
 * @param path the fields that lead to it from there
 */
record FrameValue(String name, String type, int local, List<Field> path) {

  FrameValue as(String otherType) {
    return new FrameValue(name, otherType, local, path);
  }

  @Nullable Object read(@Nullable Object[] locals) throws IllegalAccessException {
    Object value = locals[local];
    for (Field field : path) {
      if (value == null) return null;
      field.setAccessible(true);
      value = field.get(value);
    }
    return value;
  }
}
