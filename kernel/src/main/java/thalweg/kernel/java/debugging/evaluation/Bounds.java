package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bounds of the type variables of a class as code writes them. */
final class Bounds {
  private Bounds() {}

  /** Such as {@code java.lang.Comparable<T>}. */
  static String of(TypeVariable<?> variable) {
    return joined(variable.getBounds(), " & ");
  }

  private static String source(Type type) {
    if (type instanceof Class<?> plain) return TypeSource.nearest(plain);
    if (type instanceof GenericArrayType array)
      return source(array.getGenericComponentType()) + "[]";
    if (type instanceof WildcardType wildcard)
      return wildcard.getLowerBounds().length > 0
          ? "? super " + joined(wildcard.getLowerBounds(), " & ")
          : "? extends " + joined(wildcard.getUpperBounds(), " & ");
    return type instanceof ParameterizedType generic
        ? source(generic.getRawType()) + "<" + joined(generic.getActualTypeArguments(), ", ") + ">"
        : type.getTypeName(); // a type variable
  }

  private static String joined(Type[] types, String by) {
    return Stream.of(types).map(Bounds::source).collect(Collectors.joining(by));
  }
}
