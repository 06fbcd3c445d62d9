package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What simple names mean in the code of a frame, before anything that is imported: its local variables, then the members of its
 * class, then those of the classes around that. The answers say how code outside the class writes the same; they are empty for a name
 * that is written as it is.
 */
final class FrameNames {
  private final List<Local> locals;
  private final List<Level> levels;
  private final NotYetRun later;

  FrameNames(List<Local> locals, @Nullable Class<?> frame, NotYetRun later) {
    this.locals = locals;
    this.later = later;
    int self =
        IntStream.range(0, locals.size())
            .filter(i -> locals.get(i).isThis())
            .findFirst()
            .orElse(-1);
    this.levels = frame == null ? List.of() : Level.around(frame, self);
  }

  /** The values that code with these words may name, and the objects of the levels. */
  List<FrameValue> values(Set<String> words, TypeSource types) {
    List<FrameValue> values = new ArrayList<>();
    for (int i = 0; i < locals.size(); i++) {
      Local local = locals.get(i);
      if (words.contains(local.name()) && !local.isThis())
        values.add(new FrameValue(local.name(), types.of(local), i, List.of()));
    }
    for (Level level : levels) {
      FrameValue object = level.object();
      if (object == null) continue;
      boolean own = object.path().isEmpty(); // and it may be generic
      values.add(own ? object.as(types.of(locals.get(object.local()))) : object);
    }
    for (String word : words) copied(word).ifPresent(values::add);
    return values;
  }

  /** Whether a name is that of a value which the code gets, so that to assign it would change nothing. */
  boolean isCopy(String name) {
    return isLocal(name) || copied(name).isPresent();
  }

  private boolean isLocal(String name) {
    return locals.stream().anyMatch(local -> local.name().equals(name));
  }

  /** The value of a name whose variable no code can name: one that a class has captured, or the field of a class without a name. */
  private Optional<FrameValue> copied(String name) {
    if (isLocal(name)) return Optional.empty();
    for (Level level : levels) {
      Field field = Members.field(level.type(), name);
      FrameValue captured = level.captured(name);
      if (field != null)
        return isHidden(level, field) ? Optional.of(level.held(name, field)) : Optional.empty();
      if (captured != null) return Optional.of(captured);
    }
    return Optional.empty();
  }

  private static boolean isHidden(Level level, Field field) {
    return level.object() != null
        && !Modifier.isStatic(field.getModifiers())
        && TypeSource.name(field.getDeclaringClass()) == null;
  }

  /** A variable. */
  Optional<String> variable(String name) throws InvalidExpression {
    if (isCopy(name)) return Optional.empty();
    for (Level level : levels) {
      Field field = Members.field(level.type(), name);
      if (field == null) continue;
      if (level.isCell()) later.check(level.type(), name);
      String home =
          Modifier.isStatic(field.getModifiers())
              ? TypeSource.nearest(field.getDeclaringClass())
              : level.object(name).name();
      return Optional.of(home + "." + name);
    }
    return Optional.empty();
  }

  /** What a method of that name is called on. */
  Optional<String> receiver(String name) throws InvalidExpression {
    for (Level level : levels) {
      Method method = Members.method(level.type(), name, m -> true);
      if (method == null) continue;
      if (TypeSource.name(method.getDeclaringClass()) == null)
        throw new InvalidExpression(
            name + " is a method of a class without a name: the debugger cannot call it.");
      if (level.object() != null) return Optional.of(level.object().name());
      if (Members.method(level.type(), name, Members::isStatic) != null)
        return Optional.of(TypeSource.nearest(level.type()));
      level.object(name);
    }
    return Optional.empty();
  }

  /** A class that is declared within one of the levels, or is one of them. */
  Optional<String> type(String name) {
    for (Level level : levels) {
      boolean own = level.type().getSimpleName().equals(name);
      Class<?> type = own ? level.type() : Members.type(level.type(), name);
      if (type != null) return Optional.ofNullable(TypeSource.name(type));
    }
    return Optional.empty();
  }

  /** The object that a class and {@code this} mean. */
  String object(String simpleName) throws InvalidExpression {
    for (Level level : levels)
      if (level.type().getSimpleName().equals(simpleName)) return level.object("this").name();
    throw new InvalidExpression("This code is not within a class " + simpleName + ".");
  }

  /** The object whose method runs. */
  String self() throws InvalidExpression {
    FrameValue self = levels.isEmpty() ? null : levels.get(0).object();
    if (self != null) return self.name();
    throw new InvalidExpression("There is no this here: the code is not that of an object.");
  }
}
