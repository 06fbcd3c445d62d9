package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    if (key.startsWith("override.meth") && message.contains("final"))
      return Optional.of("A final method cannot be overridden: choose another name.");
    if (key.startsWith("cant.assign.val.to") && COMPACT.matcher(p.above() + p.at()).matches())
      return Optional.of(
          "Assign to the parameter here, without this: the field then gets its value.");
    if (key.startsWith("cant.assign.val.to") && (p.at().contains(".") || isOfRecord(p)))
      return Optional.of(
          "It is final and keeps its first value: make a new object with the other value.");
    if (key.startsWith("non-static") && message.contains("variable this"))
      return Optional.of(
          "There is no this here: neither a cell nor a static method belongs to an object.");
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

  /** What is private or protected: the method that reads it, if there is one. */
  static Optional<String> hidden(CompilerMessage problem, NamesInScope scope) {
    if (problem.message().contains("protected"))
      return Optional.of(
          "A protected member can only be used in subclasses and in its own package.");
    String name = problem.at().replaceAll("(?Us).*\\W", "");
    boolean isCalled = problem.message().matches("(?s)^\\S+\\(.*");
    if (isCalled) return Factories.ofHidden(problem, scope);
    if (name.isEmpty()) return Optional.empty();
    String owner = problem.message().replaceFirst("(?s).* in (\\S+).*", "$1");
    String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "()";
    Pattern component =
        Pattern.compile("record\\s+" + Pattern.quote(owner) + "\\b[^(]*\\([^)]*\\b" + name + "\\b");
    Stream<String> written = Stream.of(component.matcher(problem.cell()).find() ? name + "()" : "");
    String receiver = problem.at().substring(0, problem.at().length() - name.length());
    Stream<String> known =
        Stream.concat(
            scope.names(Missing.instance(owner)).stream(),
            receiver.isEmpty()
                ? Stream.empty()
                : scope.names(problem.written(problem.start() + receiver.length())).stream());
    List<String> names = Stream.concat(written, known).toList();
    return names.stream()
        .filter(n -> n.equals(name + "()") || n.equals(getter))
        .findFirst()
        .map(n -> name + " is private: use " + n + ".")
        .or(
            () ->
                names.stream()
                    .filter(n -> n.equalsIgnoreCase(name) && !n.equals(name))
                    .findFirst()
                    .map(n -> "Did you mean " + n + "?"));
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
