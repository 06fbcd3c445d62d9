package thalweg.kernel.java.debugging.evaluation;

import java.lang.reflect.TypeVariable;
import java.util.StringJoiner;
import org.objectweb.asm.Type;
import thalweg.kernel.java.debugging.evaluation.TypeSource.UnwritableType;

/** Reads the descriptor or the signature of a type, whose grammar is that of the Java Virtual Machine Specification, §4.7.9.1. */
final class Signature {
  private final String text;
  private final TypeSource types;
  private int at;

  Signature(String text, TypeSource types) {
    this.text = text;
    this.types = types;
  }

  /** The class that a descriptor names. */
  Class<?> erased() {
    Type type = Type.getType(text);
    if (type.getSort() == Type.ARRAY)
      return new Signature(text.substring(1), types).erased().arrayType();
    return type.getSort() == Type.OBJECT
        ? types.find(type.getInternalName())
        : (Class<?>) primitive(text.charAt(0));
  }

  private static Class<?> primitive(char letter) {
    return switch (letter) {
      case 'Z' -> boolean.class;
      case 'B' -> byte.class;
      case 'S' -> short.class;
      case 'C' -> char.class;
      case 'I' -> int.class;
      case 'J' -> long.class;
      case 'F' -> float.class;
      case 'D' -> double.class;
      default -> throw new IllegalArgumentException("no type begins with " + letter);
    };
  }

  /**
   * The type as code.
   *
   * @throws UnwritableType if a class in it has no name
   */
  String source() {
    char letter = text.charAt(at++);
    return switch (letter) {
      case '[' -> source() + "[]";
      case 'T' -> variable();
      case 'L' -> type();
      default -> primitive(letter).getName();
    };
  }

  private String variable() {
    String name = upTo(";");
    at++;
    types.variables().putIfAbsent(name, TypeSource.OBJECT);
    return name;
  }

  private String type() {
    String internal = upTo("<.;");
    StringBuilder source = new StringBuilder(name(internal));
    for (TypeVariable<?> own : types.find(internal).getTypeParameters()) bind(own);
    while (text.charAt(at) != ';') {
      if (text.charAt(at++) == '<') source.append(arguments());
      else {
        String inner = upTo("<.;"); // a class within a generic one
        internal += "$" + inner;
        name(internal);
        source.append('.').append(inner);
      }
    }
    at++;
    return source.toString();
  }

  /** A class whose arguments are its own variables is that of the code itself. */
  private void bind(TypeVariable<?> own) {
    String name = own.getName();
    String bound = Bounds.of(own);
    if (text.contains("T" + name + ";") && !bound.equals(TypeSource.OBJECT))
      types.variables().put(name, bound);
  }

  private String arguments() {
    StringJoiner arguments = new StringJoiner(", ", "<", ">");
    while (text.charAt(at) != '>')
      switch (text.charAt(at)) {
        case '*' -> {
          at++;
          arguments.add("?");
        }
        case '+' -> {
          at++;
          arguments.add("? extends " + source());
        }
        case '-' -> {
          at++;
          arguments.add("? super " + source());
        }
        default -> arguments.add(source());
      }
    at++;
    return arguments.toString();
  }

  private String name(String internal) {
    String name = TypeSource.name(types.find(internal));
    if (name == null) throw new UnwritableType();
    return name;
  }

  private String upTo(String ends) {
    int start = at;
    while (ends.indexOf(text.charAt(at)) < 0) at++;
    return text.substring(start, at);
  }
}
