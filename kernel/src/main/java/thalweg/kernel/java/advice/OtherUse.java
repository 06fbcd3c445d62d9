package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A method used as a variable, a variable as a method, a class without new, a length that is called otherwise. */
final class OtherUse {
  private static final Pattern OF_A_FUNCTION =
      Pattern.compile("(apply|test|accept|get|run|call|compare|value)\\w*\\(.*");
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
    } else if (m.isGlobal() && !m.isClass() && problem.rest().matches("\\p{Lu}\\w*\\s*\\[.*")) {
      return Optional.of("An array is created with new: new " + m.name() + "[…].");
    } else if (!m.isClass()) {
      Optional<String> call =
          m.isGlobal() && m.nearby().contains(m.name() + "(")
              ? Optional.of(m.name() + "(…)")
              : m.call(m.name());
      if (m.isGlobal() && m.isCapital() && call.isEmpty() && scope.sees(m.name()))
        return ofAClass(m.name(), problem);
      if (call.isPresent())
        return call.map(c -> m.name() + " is a method: write " + c + " to call it.");
    }
    return size(m);
  }

  /** A class used as a value. */
  private static Optional<String> ofAClass(String name, CompilerMessage problem) {
    String after = problem.rest().replaceFirst("(?U)^\\w+\\s*", "");
    if (after.startsWith("<") || problem.before().matches(".*<\\s*"))
      return signs(problem.line(), '<') > signs(problem.line(), '>')
          ? Optional.of("A > is missing: each < of a type is closed by one.")
          : Optional.empty();
    return Optional.of(
        after.matches("\\[\\s*\\w.*")
            ? "An array is created with new: new " + name + "[3]."
            : name + " is a class, not a value: write " + name + ".class for the class itself.");
  }

  private static long signs(String code, char sign) {
    return code.chars().filter(c -> c == sign).count();
  }

  /** A variable that was called like a method. */
  private static String called(Missing m, CompilerMessage problem, NamesInScope scope) {
    var members = scope.names(problem.written(problem.start()) + m.name() + ".");
    if (members.contains("length"))
      return "The index of an array goes in square brackets: " + m.name() + "[0].";
    if (members.contains("get(") && members.contains("size()"))
      return m.name()
          + " is a variable, not a method: "
          + m.name()
          + ".get(…) takes an element out.";
    String method = function(members).map(n -> ", as in " + m.name() + "." + n).orElse("");
    return m.name() + " is a variable, not a method: call a method on it" + method + ".";
  }

  /** How the method of an interface that lambdas are written for is called. */
  static Optional<String> function(Collection<String> members) {
    return members.stream()
        .filter(n -> OF_A_FUNCTION.matcher(n).matches() && !n.startsWith("getClass"))
        .findFirst()
        .map(n -> n.endsWith("()") ? n : n + "…)");
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
