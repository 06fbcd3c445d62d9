package thalweg.kernel.java.advice;

/** How names of types are written in a sentence. */
final class Words {
  private Words() {}

  /** The last part of a full name: {@code List} of {@code java.util.List}. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A type with its article: {@code an int}. */
  static String article(String type) {
    return (type.matches("[AEIOaeio].*") ? "an " : "a ") + type;
  }
}
