package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a class by their simple names, those it inherits too: not the private ones of the classes above it. */
final class Members {
  private Members() {}

  static @Nullable Field field(Class<?> type, String name) {
    for (Class<?> home : homes(type))
      for (Field field : home.getDeclaredFields())
        if (field.getName().equals(name)
            && !field.isSynthetic()
            && isInherited(field.getModifiers(), home, type)) return field;
    return null;
  }

  /** Some method of that name, of which the predicate says more. */
  static @Nullable Method method(Class<?> type, String name, Predicate<Method> wanted) {
    for (Class<?> home : homes(type))
      for (Method method : home.getDeclaredMethods())
        if (method.getName().equals(name)
            && !method.isSynthetic()
            && isInherited(method.getModifiers(), home, type)
            && wanted.test(method)) return method;
    return null;
  }

  static @Nullable Class<?> type(Class<?> type, String simpleName) {
    for (Class<?> home : homes(type))
      for (Class<?> member : home.getDeclaredClasses())
        if (member.getSimpleName().equals(simpleName)
            && isInherited(member.getModifiers(), home, type)) return member;
    return null;
  }

  static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }

  private static boolean isInherited(int modifiers, Class<?> home, Class<?> type) {
    return home == type || !Modifier.isPrivate(modifiers);
  }

  /** The class and what it inherits from, the nearest first; the class of a cell inherits nothing that code names. */
  private static List<Class<?>> homes(Class<?> type) {
    List<Class<?>> homes = new ArrayList<>();
    if (type.getEnclosingClass() == null) return List.of(type);
    for (Class<?> at = type; at != null; at = at.getSuperclass()) homes.add(at);
    for (Class<?> at : List.copyOf(homes)) addInterfaces(at, homes);
    return homes;
  }

  private static void addInterfaces(Class<?> type, List<Class<?>> homes) {
    Stream.of(type.getInterfaces())
        .filter(i -> !homes.contains(i))
        .forEach(
            i -> {
              homes.add(i);
              addInterfaces(i, homes);
            });
  }
}
