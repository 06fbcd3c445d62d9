package thalweg.kernel.java.compiling;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Variable;

/**
 * The types of the variables that a unit declares.
 *
 * @param types as Java writes them, by the variable
 * @param named the classes to declare for those of an anonymous class
 */
record VariableTypes(Map<String, String> types, Map<String, NamedClass> named) {

  /** Those that are written. */
  static VariableTypes written(Iterable<Piece> pieces) {
    Map<String, String> types = new HashMap<>();
    for (Piece piece : pieces)
      for (Variable v : piece.variables()) if (v.type() != null) types.put(v.name(), v.type());
    return new VariableTypes(types, new HashMap<>());
  }

  /** The type of a variable; null if it is not known. */
  @Nullable String of(Variable variable) {
    return types.get(variable.name());
  }

  /** The value of a variable that has none yet. */
  static String zero(String type) {
    return switch (type) {
      case "boolean" -> "false";
      case "byte", "short", "char", "int", "long", "float", "double" -> "(" + type + ") 0";
      default -> "null";
    };
  }
}
