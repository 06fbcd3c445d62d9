package thalweg.kernel.java.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call whose arguments fit no method of that name: what was given and what there is. */
final class WrongArguments {
  private static final Pattern ONE =
      Pattern.compile(
          "(?s)(?:method|constructor|record|class|enum) (\\w+).*required:\\s*([^\\n]*)\\n\\s*found:\\s*([^\\n]*)");
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?:method|constructor) (?:\\S+\\.)?([\\w<>,]+\\([^\\n]*?\\)) is not applicable");
  private static final Pattern GIVEN = Pattern.compile("found for \\w+\\(([^\\n]*)\\)");
  private static final int SHOWN = 4;

  private WrongArguments() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    String message = problem.message();
    Matcher one = ONE.matcher(message);
    boolean single = one.find();
    Matcher several = GIVEN.matcher(message);
    if (!single && !several.find()) return unnamed(problem, scope);
    String given = types(single ? one.group(3) : several.group(1));
    Collection<String> there = new ArrayList<>(named(problem, scope));
    if (there.isEmpty() && single) there.add(plain(one.group(1) + "(" + types(one.group(2)) + ")"));
    if (there.isEmpty())
      CANDIDATE.matcher(message).results().forEach(m -> there.add(plain(m.group(1))));
    if (single && isSuper(problem, one.group(1)))
      return Optional.of(
          "The superclass has no constructor without parameters: begin with super(…); it takes "
              + String.join(" or ", there)
              + ".");
    if (problem.message().startsWith("constructor") && declaresVoid(problem, one.group(1), scope))
      return Optional.of(
          "A constructor has no return type: remove void before " + one.group(1) + "(…).");
    return printsSeveral(problem, given, there)
        .or(() -> Factories.advice(problem, given, there, scope))
        .or(() -> Bounds.advice(message, Arguments.ofList(given)))
        .or(() -> Optional.of(sentence(given, there)));
  }

  /** Of a constructor without its types in {@code <>}, javac does not say what was given. */
  private static Optional<String> unnamed(CompilerMessage problem, NamesInScope scope) {
    Collection<String> there = named(problem, scope);
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of("The choices are " + String.join(", ", there) + ".");
  }

  private static Optional<String> printsSeveral(
      CompilerMessage problem, String given, Collection<String> there) {
    int arguments = Arguments.ofList(given);
    if (problem.text().substring(problem.end()).matches("(?s)\\s*\\(\\s*\"[^\"]*%.*")
        && problem.message().matches("(?s).*\\bprint(?:ln)?\\(.*"))
      return Optional.of("Formats are printed with printf: System.out.printf(\"%.2f%n\", x);");
    return arguments > 1
            && problem.message().matches("(?s).*\\b(?:print(?:ln)?|append)\\(.*")
            && there.stream().noneMatch(s -> Arguments.takes(s, arguments))
        ? Optional.of("It takes one value, not " + arguments + ": join strings and values with +.")
        : Optional.empty();
  }

  private static String sentence(String given, Collection<String> there) {
    int arguments = Arguments.ofList(given);
    List<String> fitting = Arguments.fitting(there, arguments);
    String more = fitting.size() > SHOWN ? ", … " + (fitting.size() - SHOWN) + " more" : "";
    return "It was given ("
        + given
        + (fitting.size() == 1 ? "); it takes " : "); the choices are ")
        + String.join(", ", fitting.subList(0, Math.min(SHOWN, fitting.size())))
        + more
        + ".";
  }

  /** Whether it is the constructor of the superclass, which is called unseen. */
  private static boolean isSuper(CompilerMessage problem, String name) {
    return problem.message().startsWith("constructor")
        && !Pattern.compile("\\bnew\\b|\\b(?:super|this|" + name + ")\\s*\\(|::")
            .matcher(problem.at())
            .find();
  }

  /** Whether the class has a method of its own name, which was meant to be a constructor. */
  private static boolean declaresVoid(CompilerMessage problem, String type, NamesInScope scope) {
    Pattern method = Pattern.compile("\\bvoid\\s+" + Pattern.quote(type) + "\\s*\\(");
    return method.matcher(problem.cell() + scope.declaration(type).orElse("")).find();
  }

  /** The signatures with the names of parameters, as far as the class is known. */
  private static Collection<String> named(CompilerMessage problem, NamesInScope scope) {
    boolean constructor = problem.message().matches("(?s).*(?:constructor|infer type arguments).*");
    int open = problem.text().indexOf('(', constructor ? problem.start() : problem.end());
    if (open < 0 || !(constructor || open == problem.end())) return List.of();
    return scope.signatures(problem.cell(), problem.offset() + open + 1);
  }

  private static String types(String types) {
    return types.strip().equals("no arguments") ? "" : plain(types.strip());
  }

  /** {@code java.lang.String} as {@code String}. */
  private static String plain(String types) {
    return Words.plain(types)
        .replaceAll("^<[^(]*>(?=\\w)", "")
        .replaceAll("<null(?:type)?>", "null")
        .replaceAll(",(?! )", ", ");
  }
}
