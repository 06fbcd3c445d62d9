package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A method used as a variable, a variable as a method, a class without new, a length that is called otherwise. */
final class OtherUse {
  private static final Pattern OF_A_FUNCTION =
      Pattern.compile("(apply|test|accept|get|run|call|compare|value)\\w*\\(.*");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:[\\w.]*\\.)?(?:\\w*(?:Function|Operator|Predicate|Supplier|Consumer)|Runnable|Callable|Comparator)(?:<.*)?");
  private static final List<String> SIZES = List.of("length", "size", "count", "len");

  private OtherUse() {}

  static Optional<String> advice(Missing m, CompilerMessage problem, NamesInScope scope) {
    if (m.isMethod()) {
      boolean isClass =
          m.isCapital()
              && m.isGlobal()
              && (m.isNoMethod() || !Importable.of(m.name(), Usage.ANY, scope).isEmpty());
      if (isClass)
        return Optional.of(
            m.name().equals("String")
                ? "The text of a value is String.valueOf(value)."
                : "Write new " + m.name() + "(…) to make an object.");
      if (m.isNoMethod())
        return Optional.of(
            m.isGlobal()
                ? called(m, problem, scope)
                : m.name() + " is not a method: write it without ( ).");
      Optional<String> function =
          FUNCTION.matcher(m.owner()).matches() ? function(m) : Optional.empty();
      if (function.isPresent()) return function;
    } else if (m.isGlobal() && !m.isClass() && problem.rest().matches("\\p{Lu}\\w*\\s*\\[.*")) {
      return Optional.of("An array is made with new: new " + m.name() + "[…].");
    } else if (!m.isClass()) {
      Optional<String> call =
          m.isGlobal() && m.nearby().contains(m.name() + "(")
              ? Optional.of(m.name() + "(…)")
              : m.call(m.name());
      if (call.isPresent())
        return call.map(c -> m.name() + " is a method: write " + c + " to call it.");
    }
    return size(m);
  }

  /** A variable that was called like a method. */
  private static String called(Missing m, CompilerMessage problem, NamesInScope scope) {
    var members = scope.names(problem.written(problem.start()) + m.name() + ".");
    if (members.contains("length"))
      return "The elements of an array stand in square brackets: " + m.name() + "[0].";
    if (members.contains("get(") && members.contains("size()"))
      return m.name()
          + " is a variable, not a method: "
          + m.name()
          + ".get(…) takes an element out.";
    String method =
        members.stream()
            .filter(OtherUse::isOfAFunction)
            .findFirst()
            .map(n -> ", as in " + m.name() + "." + n.replaceAll("\\).*", "") + "…)")
            .orElse("");
    return m.name() + " is a variable, not a method: call a method on it" + method + ".";
  }

  /** The method of a functional interface, whose name tells what it takes or returns. */
  private static Optional<String> function(Missing m) {
    List<String> methods = m.members().stream().filter(OtherUse::isOfAFunction).toList();
    return methods.size() == 1 && isOfAFunction(m.name() + "(")
        ? Optional.of(
            "Its method is "
                + methods.get(0).replaceFirst("\\(.*", "")
                + ": write "
                + m.receiver()
                + methods.get(0)
                + (methods.get(0).endsWith(")") ? "." : "…)."))
        : Optional.empty();
  }

  private static boolean isOfAFunction(String method) {
    return OF_A_FUNCTION.matcher(method).matches() && !method.startsWith("getClass");
  }

  private static Optional<String> size(Missing m) {
    if (!SIZES.contains(m.name()) || m.isGlobal()) return Optional.empty();
    return SIZES.stream()
        .filter(n -> m.members().contains(n) || m.members().contains(n + "()"))
        .findFirst()
        .map(n -> m.receiver() + (m.members().contains(n) ? n : n + "()"))
        .map(call -> "Use " + call + " here.");
  }
}
