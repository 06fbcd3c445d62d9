package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/**
 * Types of class files as Java code writes them. One that cannot be written, such as that of an anonymous class, becomes the nearest
 * above it that can.
 *
 * @param loader that finds classes
 * @param variables the type variables that were met, with the bounds that are known. Modified.
 */
record TypeSource(ClassLoader loader, Map<String, String> variables) {
  /** The bound of a type variable of which nothing is known. */
  static final String OBJECT = "java.lang.Object";

  /** The type of a local variable. */
  String of(Local local) {
    Class<?> erased = new Signature(local.descriptor(), this).erased();
    if (local.signature() == null) return nearest(erased);
    try {
      String type = new Signature(local.signature(), this).source();
      Class<?> element = erased;
      while (element.isArray()) element = element.getComponentType();
      // The descriptor of a variable of type T has the bound of T.
      variables.replace(type.replace("[]", ""), OBJECT, nearest(element));
      return type;
    } catch (UnwritableType e) {
      return nearest(erased);
    }
  }

  /** Says that a type has no name that code could use. */
  static final class UnwritableType extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A class by the name that a class file has for it. */
  Class<?> find(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return Object.class; // of a library that is not there: no code of the expression can use it
    }
  }

  /** The name of a class in code; null if it has none, or code may not use it. */
  static @Nullable String name(Class<?> type) {
    boolean ofCell = CellNames.isOfCell(type.getName());
    for (Class<?> at = type; at != null; at = at.getEnclosingClass())
      if (!ofCell && !Modifier.isPublic(at.getModifiers())) return null;
    return type.getCanonicalName();
  }

  /** The name of a class, or of the nearest above it that code can use. */
  static String nearest(Class<?> type) {
    if (type.isArray()) return nearest(type.getComponentType()) + "[]";
    String name = name(type);
    if (name != null) return name;
    Class<?> above = type.getSuperclass();
    if (above == null) return OBJECT;
    if (above != Object.class && name(above) != null) return nearest(above);
    for (Class<?> implemented : type.getInterfaces())
      if (name(implemented) != null && implemented.getMethods().length > 0)
        return nearest(implemented);
    return nearest(above);
  }

  /** The type variables as a generic method declares them; empty if there are none. */
  String declared() {
    if (variables.isEmpty()) return "";
    StringBuilder text = new StringBuilder("<");
    variables.forEach(
        (name, bound) ->
            text.append(text.length() == 1 ? "" : ", ")
                .append(name)
                .append(" extends ")
                .append(bound));
    return text.append("> ").toString();
  }
}
