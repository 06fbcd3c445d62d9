package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class that the code of a frame is in: its own, or one around that.
 *
 * @param type the class
 * @param object the instance that code of the frame means by {@code this}, or by the name of the class and that; null if it knows
 *     none
 */
record Level(Class<?> type, @Nullable FrameValue object) {
  private static final String OBJECT =
      "this$"; // how javac calls the field of the object around one
  private static final String CAPTURED =
      "val$"; // and that of a local variable which a class has captured

  /**
   * The levels of a class, the innermost first.
   *
   * @param self the index of {@code this} among the local variables; −1 if there is none
   */
  static List<Level> around(Class<?> type, int self) {
    List<Level> levels = new ArrayList<>();
    FrameValue object =
        self < 0 ? null : new FrameValue(OBJECT + 0, TypeSource.nearest(type), self, List.of());
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      Level level = new Level(at, object);
      levels.add(level);
      object = level.hidden(OBJECT + levels.size(), f -> f.getName().startsWith(OBJECT));
    }
    return levels;
  }

  /** Whether it is the class of a cell, whose members are the top level. */
  boolean isCell() {
    return type.getEnclosingClass() == null;
  }

  /** The object, to which a member belongs. */
  FrameValue object(String member) throws InvalidExpression {
    if (object != null) return object;
    throw new InvalidExpression(
        member
            + " belongs to an object of the class "
            + type.getSimpleName()
            + ", and there is none here.");
  }

  /** A variable of the code around the class that its code uses; null if there is none. */
  @Nullable FrameValue captured(String name) {
    return hidden(name, f -> f.getName().equals(CAPTURED + name));
  }

  private @Nullable FrameValue hidden(String name, Predicate<Field> wanted) {
    if (object == null) return null;
    return Stream.of(type.getDeclaredFields())
        .filter(f -> f.isSynthetic() && wanted.test(f))
        .findFirst()
        .map(f -> held(name, f))
        .orElse(null);
  }

  /** What a field of the object holds. */
  FrameValue held(String name, Field field) {
    FrameValue from = Objects.requireNonNull(object);
    List<Field> path = Stream.concat(from.path().stream(), Stream.of(field)).toList();
    return new FrameValue(name, TypeSource.nearest(field.getType()), from.local(), path);
  }
}
