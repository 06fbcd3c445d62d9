package thalweg.kernel.java.display;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a lambda or method reference takes and gives: it has no other text. */
final class Functions {
  private Functions() {}

  static Optional<String> signature(Object value) {
    Class<?> type = value.getClass();
    if (!type.isSynthetic() || type.getInterfaces().length == 0) return Optional.empty();
    Class<?> function = type.getInterfaces()[0];
    return Arrays.stream(function.getMethods())
        .filter(m -> Modifier.isAbstract(m.getModifiers()) && !ofObject(m))
        .findFirst()
        .map(m -> "function " + TypeNames.shortest(function) + ": " + signature(m));
  }

  private static String signature(Method m) {
    return Arrays.stream(m.getGenericParameterTypes())
        .map(t -> TypeNames.shorten(t.getTypeName()))
        .collect(
            Collectors.joining(
                ", ",
                TypeNames.shorten(m.getGenericReturnType().getTypeName()) + " " + m.getName() + "(",
                ")"));
  }

  /** Such as {@code Comparator.equals}, which no lambda writes. */
  private static boolean ofObject(Method m) {
    try {
      Object.class.getMethod(m.getName(), m.getParameterTypes());
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
