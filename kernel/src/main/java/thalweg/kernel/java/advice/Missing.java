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
 * @param kind variable, method, class or static
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
  private static final Pattern SYMBOL = Pattern.compile("(?U)symbol:\\s+(\\w+) ([\\w$\\p{Sc}]+)");
  private static final Pattern LOCATION =
      Pattern.compile("location:\\s+(?:variable \\S+ of type|\\w+) ([^\\n]+)");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?U)(?<=[\\w>\\]])(?<!\\b(?:new|return|throw|else|case))\\s+([\\p{L}_]\\w*)\\s*(?=([=;:,)({]|\\z))");

  static Missing of(CompilerMessage problem, NamesInScope scope) {
    Matcher symbol = SYMBOL.matcher(problem.message());
    boolean found = symbol.find();
    // Of systm.out.println javac says that there is no package systm.
    String name = found ? symbol.group(2) : problem.at().replaceAll("(?Us)\\W.*", "");
    String receiver = receiver(problem, name);
    Matcher location = LOCATION.matcher(problem.message());
    String owner = !receiver.isEmpty() && location.find() ? location.group(1).strip() : "";
    String kind = found ? symbol.group(1) : "variable";
    String code =
        receiver.isEmpty()
            ? ""
            : kind.equals("static") ? receiver : problem.written(problem.start()) + receiver;
    Set<String> members = new LinkedHashSet<>(scope.names(code));
    if (!owner.isEmpty()) members.addAll(scope.names(instance(owner)));
    return new Missing(kind, name, receiver, owner, members, declaredIn(problem.cell()));
  }

  /** The names that code seems to declare; those of methods with an opening parenthesis. */
  static Collection<String> declaredIn(String code) {
    Set<String> names = new LinkedHashSet<>();
    DECLARED
        .matcher(code)
        .results()
        .forEach(m -> names.add(m.group(1) + ("(".equals(m.group(2)) ? "(" : "")));
    return names;
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

  /** Whether the code of the cell seems to declare the name. */
  boolean isNearby() {
    return nearby.contains(name) || nearby.contains(name + "(");
  }

  /** Whether the name begins with a capital letter, as those of classes do. */
  boolean isCapital() {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** The expression before the dot. */
  String object() {
    return receiver.replaceFirst("\\s*\\.$", "");
  }

  /** Whether a variable or class has the name. */
  boolean isNoMethod() {
    return members.contains(name) || (isGlobal() && nearby.contains(name));
  }

  /** Whether the receiver has a member; a method ends in an opening parenthesis. */
  boolean has(String member) {
    return members.contains(member) || (member.endsWith("(") && members.contains(member + ")"));
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
    Matcher last =
        Pattern.compile(
                "(?Us)(?:import static )?(.*?)(?:\\.|::)\\s*"
                    + Pattern.quote(name)
                    + "(?!\\w)[^.]*")
            .matcher(problem.at());
    return last.matches() ? last.group(1) + "." : "";
  }
}
