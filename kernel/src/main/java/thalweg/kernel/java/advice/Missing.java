package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that javac does not find, and the names that exist.
 *
 * @param kind variable, method or class
 * @param name as it was typed
 * @param receiver the expression before it, with the dot; empty if there is none
 * @param owner the type of the receiver, if javac says it; else empty
 * @param members what the receiver has; without one, all there is
 * @param nearby what the code of the cell seems to declare
 */
record Missing(
    String kind,
    String name,
    String receiver,
    String owner,
    Collection<String> members,
    Collection<String> nearby) {
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (\\w+)");
  private static final Pattern LOCATION =
      Pattern.compile("location:\\s+(?:variable \\w+ of type|\\w+) ([^\\n]+)");
  private static final Pattern DECLARED =
      Pattern.compile("[\\w>\\]]\\s+([A-Za-z_]\\w*)\\s*(?=([=;:,)({]|\\z))");

  static Missing of(CompilerMessage problem, NamesInScope scope) {
    Matcher symbol = SYMBOL.matcher(problem.message());
    boolean found = symbol.find();
    // Of systm.out.println javac says that there is no package systm.
    String name = found ? symbol.group(2) : problem.at().replaceAll("(?s)\\W.*", "");
    String receiver = receiver(problem, name);
    Matcher location = LOCATION.matcher(problem.message());
    String owner = !receiver.isEmpty() && location.find() ? location.group(1).strip() : "";
    Set<String> members = new LinkedHashSet<>(scope.names(receiver));
    if (!owner.isEmpty()) members.addAll(scope.names(instance(owner)));
    Set<String> nearby = new LinkedHashSet<>();
    DECLARED
        .matcher(problem.cell())
        .results()
        .forEach(m -> nearby.add(m.group(1) + ("(".equals(m.group(2)) ? "(" : "")));
    return new Missing(
        found ? symbol.group(1) : "variable", name, receiver, owner, members, nearby);
  }

  /** An expression of a type, as a receiver. */
  static String instance(String type) {
    return "((" + type + ") null).";
  }

  boolean isMethod() {
    return kind.equals("method");
  }

  boolean isClass() {
    return kind.equals("class");
  }

  /** Whether no receiver comes before it. */
  boolean isGlobal() {
    return receiver.isEmpty();
  }

  /** Whether a variable or class has the name. */
  boolean isNoMethod() {
    return members.contains(name) || (isGlobal() && nearby.contains(name));
  }

  /** How a method of that name is called. */
  Optional<String> call(String method) {
    return members.stream()
        .filter(n -> n.startsWith(method + "("))
        .findFirst()
        .map(n -> receiver + (n.endsWith(")") ? n : n + "…)"));
  }

  /** The expression before the dot, with the dot; empty if there is none. */
  private static String receiver(CompilerMessage problem, String name) {
    Matcher last = Pattern.compile("(?s)(.*\\.)\\s*" + name + "\\b[^.]*").matcher(problem.at());
    return last.matches() ? last.group(1) : "";
  }
}
