package thalweg.kernel.java.advice;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** A member that is used or declared otherwise than it may be. */
final class WrongMember {
  private static final Map<String, String> CLASSES =
      Map.of(
          "List",
          "ArrayList",
          "Collection",
          "ArrayList",
          "Map",
          "HashMap",
          "Set",
          "HashSet",
          "Queue",
          "ArrayDeque",
          "Deque",
          "ArrayDeque");

  /** The constructor of a record without a list of parameters, up to a field of the record. */
  private static final Pattern COMPACT =
      Pattern.compile("(?s).*\\brecord\\s+(\\w+)\\b.*\\b\\1\\s*\\{[^{}]*this\\.\\w+");

  private WrongMember() {}

  static Optional<String> advice(CompilerMessage p) {
    String key = p.key();
    String message = p.message();
    if (key.startsWith("does.not.override.abstract")) {
      String method = message.replaceFirst("(?s).*abstract method (\\w+)\\(.*", "$1");
      if (message.matches("(?s)(\\S+) is not abstract.* in \\1"))
        return Optional.of("Give the method a body, or declare the class abstract.");
      if (Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\([^;{]*\\{")
          .matcher(p.text())
          .find())
        return Optional.of(
            "The method must be declared as it is there: public, with the same parameters and return type.");
    }
    if (key.startsWith("override.static") && message.matches("(?s)\\S+ cannot override.*"))
      return Optional.of(
          "Every object has such a method, so a cell cannot declare it: put it inside a class, or choose another name.");
    if (key.startsWith("override.meth") && message.contains("final"))
      return Optional.of("A final method cannot be overridden: choose another name.");
    if (key.startsWith("cant.assign.val.to") && COMPACT.matcher(p.above() + p.at()).matches())
      return Optional.of(
          "Assign to the parameter here, without this: the field then gets its value.");
    if (key.startsWith("cant.assign.val.to") && (p.at().contains(".") || isOfRecord(p)))
      return Optional.of(
          "It is final and keeps its first value: make a new object with the other value.");
    Matcher self = Pattern.compile("variable (this|super)").matcher(message);
    if (key.startsWith("non-static") && self.find())
      return Optional.of(
          "There is no "
              + self.group(1)
              + " here: neither a cell nor a static method belongs to an object.");
    if (key.startsWith("unexpected.type") && isInParentheses(p.above()))
      return Optional.of("= assigns; == compares.");
    if (key.startsWith("abstract.cant.be.instantiated")) {
      String type = message.replaceFirst("(?s)^(?:\\w+\\.)*(\\w+).*", "$1");
      if (CLASSES.containsKey(type))
        return Optional.of(
            Words.beginning(type)
                + " is created by one of its classes: new "
                + CLASSES.get(type)
                + "<>().");
    }
    if (key.startsWith("illegal.initializer")
        && Words.plain(message).matches("(?s).*for (?:List|Set)<.*"))
      return Optional.of(
          "Braces {…} are for arrays; the values of a list are written List.of(…), of a set Set.of(…).");
    if (key.startsWith("constant.label.not") && message.contains("type double"))
      return Optional.of(
          "A switch compares an int, a char, a String or an enum: use if for other values.");
    if (key.matches("unexpected\\.(?:lambda|mref)")) return Optional.of(function(p));
    return Optional.empty();
  }

  private static boolean isOfRecord(CompilerMessage p) {
    String name = Pattern.quote(p.at().strip());
    return Pattern.compile("\\brecord\\s+[^({]*\\([^)]*\\b" + name + "\\s*[,)]")
        .matcher(p.above())
        .find();
  }

  private static boolean isInParentheses(String code) {
    OptionalInt open = Brackets.unclosed(code);
    return open.isPresent() && code.charAt(open.getAsInt()) == '(';
  }

  /** A lambda or method reference that nothing takes. */
  private static String function(CompilerMessage p) {
    String at = p.at().strip();
    if (at.startsWith("std::")) return "To print in Java, write System.out.println(…).";
    if (at.matches("(?Us)\\w+->\\w+.*"))
      return "Members are called with a dot: "
          + at.replaceFirst("->", ".").lines().findFirst().orElse("");
    return at.contains("->")
        ? "A lambda needs a variable or parameter with a type: Function<Integer, Integer> f = x -> x * x;"
        : "A method reference needs a variable or parameter with a type; a call is written with a dot and ( ).";
  }

  /** A primitive type where a generic type needs a class. */
  static Optional<String> typeArgument(CompilerMessage problem) {
    if (problem.message().contains("type parameter"))
      return Optional.of(
          "A type parameter cannot be created with new: pass a Supplier, or the object itself.");
    String type = Words.boxed(problem.at());
    return type.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Generic types hold objects: write " + type + " instead of " + problem.at() + ".");
  }
}
