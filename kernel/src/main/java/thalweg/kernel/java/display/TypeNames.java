package thalweg.kernel.java.display;

import java.util.regex.Pattern;
import thalweg.kernel.java.runtime.CellNames;

/** Names of classes as students know them. */
public final class TypeNames {
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private TypeNames() {}

  /** Whether a class came with Java. */
  public static boolean isOfJava(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** A text without our wrappers around the names that a cell declares. */
  public static String plain(String text) {
    return CellNames.plain(text);
  }

  /** {@code Map<String, Double>} for the full name. */
  public static String shorten(String name) {
    return PACKAGES.matcher(plain(name).replace('$', '.')).replaceAll("");
  }

  /** {@code class int[]} for an array's {@code class [I}. */
  static String declaration(Class<?> type) {
    return type.isArray() ? "class " + plain(type.getTypeName()) : plain(type.toString());
  }

  /** The simple name of a class, or of the public type it implements if it is internal to Java's library. */
  public static String shortest(Class<?> type) {
    if (type.getName().startsWith("java.util.stream."))
      for (String kind : new String[] {"Int", "Long", "Double"})
        if (type.getName().contains("." + kind + "Pipeline")) return kind + "Stream";
    if (type.getName().startsWith("java.util.stream.")) return "Stream";
    if (java.util.Iterator.class.isAssignableFrom(type) && type.getName().startsWith("java."))
      return "Iterator";
    if (!type.isAnonymousClass()) return shorten(type.getName());
    Class<?>[] interfaces = type.getInterfaces();
    return shortest(interfaces.length > 0 ? interfaces[0] : type.getSuperclass());
  }
}
