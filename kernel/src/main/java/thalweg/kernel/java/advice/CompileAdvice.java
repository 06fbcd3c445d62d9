package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** One sentence on an error of the compiler. */
public final class CompileAdvice {
  private static final Sentences SENTENCES = new Sentences("compile.properties");
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "(?:class|interface|record|enum) (\\S+) in \\S+ and (?:class|interface|record|enum) (\\S+) in ");

  private static final Pattern VERSION = Pattern.compile("wrong version (\\d+)\\.\\d");
  private static final int FIRST = 44; // the version of class files of Java n is 44 + n
  private static final Pattern PATTERN =
      Pattern.compile("\\bcase\\s+(?:null\\b|[A-Z][\\w.]*(?:<[^>]*>)?\\s+\\w+)");

  /** A call of get that is assigned to. */
  private static final Pattern GETS =
      Pattern.compile("\\.get\\([^()]*\\)\\s*(?:[-+*/%]?=(?!=)|\\+\\+|--)");

  private CompileAdvice() {}

  /** What to do about it; empty if the message says all there is to say. */
  public static Optional<String> on(CompilerMessage problem, NamesInScope scope) {
    return NotJava.advice(problem)
        .or(() -> special(problem, scope))
        .or(() -> SENTENCES.ofBeginning(problem.key()));
  }

  /** Whether a later error of a cell only follows from an earlier one. */
  public static boolean follows(CompilerMessage later, CompilerMessage earlier) {
    return Consequences.follows(later, earlier);
  }

  private static Optional<String> special(CompilerMessage problem, NamesInScope scope) {
    String key = problem.key();
    if (key.startsWith("cant.resolve")) return UnknownName.advice(problem, scope);
    if (key.startsWith("doesnt.exist")) return UnknownPackage.advice(problem, scope);
    if (key.startsWith("cant.apply")) return WrongArguments.advice(problem, scope);
    if (key.startsWith("invalid.mref")) return UnknownName.reference(problem, scope);
    if (key.startsWith("ref.ambiguous")) return ambiguous(problem, scope);
    if (key.startsWith("prob.found.req")) return WrongType.advice(problem, scope);
    if (key.startsWith("operator.cant.be.applied") || key.startsWith("incomparable.types"))
      return WrongOperands.advice(problem);
    if (key.startsWith("cant.deref")) return Optional.of(WrongReceiver.advice(problem));
    if (key.startsWith("array.req")) return Optional.of(WrongReceiver.indexed(problem));
    if (key.startsWith("foreach.not.applicable"))
      return Optional.of(WrongReceiver.iterated(problem));
    if (key.startsWith("unreported.exception")) return Optional.of(uncaught(problem));
    if (key.matches("local\\.variables\\.referenced.*|cant\\.ref\\.non\\.effectively.*"))
      return changed(problem);
    if (key.startsWith("non-static") && problem.at().startsWith("new "))
      return SENTENCES.of("encl.class.required");
    if (key.startsWith("unexpected.type") && GETS.matcher(problem.line()).find())
      return Optional.of("To change an element, write list.set(i, value) or map.put(key, value).");
    if (key.startsWith("preview.feature") && isPlainSwitch(problem))
      return SENTENCES.of("selector.expr.must.be");
    if (key.startsWith("report.access")) return HiddenMember.advice(problem, scope);
    if (key.startsWith("cant.access")) return newer(problem);
    if (key.startsWith("type.found.req")) return WrongMember.typeArgument(problem);
    if (key.startsWith("type.doesnt.take.params")) return Namesakes.generic(problem, scope);
    return WrongSigns.advice(problem, scope).or(() -> WrongMember.advice(problem));
  }

  /** Whether a switch without patterns is taken for one with them because of the type of its value. */
  private static boolean isPlainSwitch(CompilerMessage problem) {
    return problem.message().startsWith("patterns in switch")
        && !PATTERN.matcher(problem.text()).find();
  }

  private static Optional<String> ambiguous(CompilerMessage problem, NamesInScope scope) {
    Matcher classes = AMBIGUOUS.matcher(problem.message());
    if (!classes.find())
      return Optional.of(
          "Several methods fit: cast an argument to the type that is meant, as in (String) null.");
    String name = Words.simple(classes.group(1));
    String first =
        Importable.of(name, Usage.of(name, problem), scope).stream()
            .filter(c -> c.equals(classes.group(1)) || c.equals(classes.group(2)))
            .findFirst()
            .orElse(classes.group(1));
    String other = first.equals(classes.group(1)) ? classes.group(2) : classes.group(1);
    return Optional.of(
        "Two imports bring a class of this name, "
            + first
            + " and "
            + other
            + ": write import "
            + first
            + "; above if that is meant.");
  }

  /** A class of a library that was compiled for a later Java. */
  private static Optional<String> newer(CompilerMessage problem) {
    Matcher version = VERSION.matcher(problem.message());
    return version.find()
        ? Optional.of(
            "The library was made for Java "
                + (Integer.parseInt(version.group(1)) - FIRST)
                + " and this is Java "
                + Runtime.version().feature()
                + ": add an older version of it, or install the kernel with a newer JDK.")
        : Optional.empty();
  }

  /** A variable of the method that a lambda changes: a copy, which helps to read one, would not do. */
  private static Optional<String> changed(CompilerMessage problem) {
    boolean assigned =
        problem.rest().matches("(?U)\\w+\\s*(?:(?:[-+*/%&|^]|<<|>>>?)?=(?!=)|\\+\\+|--).*")
            || problem.before().matches(".*(?:\\+\\+|--)\\s*");
    return assigned
        ? Optional.of(
            "A lambda or inner class cannot change a local variable: use a loop, or let a stream compute the result.")
        : Optional.empty();
  }

  private static String uncaught(CompilerMessage problem) {
    String type =
        Words.simple(problem.message().replaceFirst("(?s)^\\D*exception (\\S+);.*", "$1"));
    String caught = "try { … } catch (" + type + " e) { … }";
    return Brackets.isInLambda(problem.above())
        ? "A lambda must handle it itself: " + caught + " inside the lambda."
        : "Call it inside "
            + caught
            + ", or write throws "
            + type
            + " after the method's parameters.";
  }
}
