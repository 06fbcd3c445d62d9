package thalweg.kernel.java.advice;

import java.util.Map;

/** How names of types are written in a sentence. */
final class Words {
  private static final Map<String, String> BOXED =
      Map.of(
          "int",
          "Integer",
          "char",
          "Character",
          "double",
          "Double",
          "long",
          "Long",
          "boolean",
          "Boolean",
          "float",
          "Float",
          "byte",
          "Byte",
          "short",
          "Short");

  private Words() {}

  /** The last part of a full name: {@code List} of {@code java.util.List}. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code java.util.List<java.lang.String>} as {@code List<String>}. */
  static String plain(String types) {
    return types.strip().replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }

  /** A type with its article: {@code an int}. */
  static String article(String type) {
    return (type.matches("[AEIOaeio].*") ? "an " : "a ") + type;
  }

  /** A type with its article, as a sentence begins. */
  static String beginning(String type) {
    String words = article(type);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The class of a primitive type; empty if it is none. */
  static String boxed(String primitive) {
    return BOXED.getOrDefault(primitive, "");
  }

  /** Whether a type is primitive. */
  static boolean isPrimitive(String type) {
    return BOXED.containsKey(type);
  }

  /** The primitive type of a class such as Integer; empty if it has none. */
  static String unboxed(String type) {
    return BOXED.entrySet().stream()
        .filter(e -> e.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
