package thalweg.theory.problemclasses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.constraints.ConvexSet;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.sets.OverSet;
import thalweg.theory.constants.ProblemConstants;
import thalweg.theory.constants.Structure;

/**
 * The class of a problem \(\min_{w\in C}f(w)+r(w)\): convex or not, smooth or not, with which constraints, a finite sum or not; and the solvers
 * of this library that suit the class, each with its guarantee, the step size for this very problem, and the iterations to a tolerance.
 *
 * <p>The class follows from types and traits; what they cannot tell you may add by {@link #where}. A promise is about what its guarantee
 * measures: \(f(w)-f^*\), \(\lVert w-w^*\rVert^2\) or \(\lVert\nabla f(w)\rVert^2\). Where R, the distance to a minimizer, follows neither from strong
 * convexity nor from a bounded set, give a bound by {@link #within}.
 *
 * <pre>{@code
 * ProblemClass sheet = ProblemClass.of(f, new L1(0.1)).within(5).to(1e-4);
 * sheet.advice();                  // a table: solver, line to copy, guarantee, step size, iterations
 * sheet.advice(Fista.class).line() // new Fista(0.03).minimize(new Composite(f, r), start, Stop.after(412))
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §1.1 and the classes of chapters 1 to 3</a>
 */
public final class ProblemClass {
  private static final List<Method> METHODS =
      Stream.of(SmoothMethods.all(), CompositeMethods.all(), SetMethods.all(), OtherMethods.all())
          .flatMap(List::stream)
          .toList();

  private final Setting setting;
  private final List<Advice> advice;

  private ProblemClass(Setting setting) {
    this.setting = setting;
    List<Advice> fitting = new ArrayList<>();
    for (Method method : METHODS) {
      if (method.missing(setting).isEmpty()) {
        fitting.add(method.set().apply(setting));
      }
    }
    // The shortest promise first, then what promises nothing.
    fitting.sort(
        Comparator.comparingInt(
            a ->
                a.iterations()
                    .orElse(
                        a.guarantee().isPresent() ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE)));
    advice = List.copyOf(fitting);
  }

  /**
   * Of an objective over the whole space; what wraps a penalty or a set is looked into.
   *
   * @param f the objective, from whose {@code zeros()} runs begin unless {@link #from} says otherwise
   */
  public static ProblemClass of(Differentiable f) {
    return f instanceof OverSet<?> over
        ? of(over.objective(), over.set())
        : of(f, (Penalty) null, null, Structure.of(f));
  }

  /** Of an objective and a penalty with a proximal step. */
  public static ProblemClass of(Differentiable f, Penalty penalty) {
    return of(f, penalty, null, Structure.of(f));
  }

  /** Of an objective over a convex set. */
  public static ProblemClass of(Differentiable f, ConvexSet set) {
    return of(f, null, set, Structure.of(f));
  }

  /** Of an objective with a penalty as one. */
  public static ProblemClass of(Composite problem) {
    return of(problem.smooth(), problem.penalty());
  }

  /** Of the lasso or the elastic net. */
  public static ProblemClass of(SparseRegression problem) {
    return of(Lasso.smooth(problem), Lasso.penalty(problem));
  }

  /** Of a problem with smooth equations and inequalities. */
  public static ProblemClass of(ConstrainedProblem problem) {
    Differentiable f = problem.objective();
    double[] start = f.zeros();
    return new ProblemClass(
        new Setting(
            problem,
            f,
            null,
            null,
            ProblemConstants.of(f, start),
            start,
            Double.NaN,
            Setting.TOLERANCE));
  }

  /**
   * Of an objective, a penalty and a set.
   *
   * @throws IllegalArgumentException if there are both a penalty and a set, whose proximal steps do not combine
   */
  public static ProblemClass of(Differentiable f, Penalty penalty, ConvexSet set) {
    if (!(penalty instanceof NoPenalty)) {
      throw new IllegalArgumentException(
          "a penalty and a set together have no common proximal step, but there are %s and %s; split them with Admm or DouglasRachford, or move one of them into f"
              .formatted(penalty, set));
    }
    return of(f, set);
  }

  private static ProblemClass of(
      Differentiable f, @Nullable Penalty penalty, @Nullable ConvexSet set, Structure structure) {
    Penalty kept = penalty instanceof NoPenalty ? null : penalty;
    return new ProblemClass(
        Setting.of(f, kept, set, structure, f.zeros(), Double.NaN, Setting.TOLERANCE));
  }

  /** The same from another start; a distance that was given for the last one is forgotten. */
  public ProblemClass from(double... start) {
    return new ProblemClass(setting.from(start));
  }

  /** The same, where some minimizer is at most this far from the start. */
  public ProblemClass within(double distance) {
    return new ProblemClass(setting.within(Check.nonNegative("distance", distance)));
  }

  /** The same to another tolerance; 1e-6 unless said otherwise. */
  public ProblemClass to(double tolerance) {
    return new ProblemClass(setting.to(Check.positive("tolerance", tolerance)));
  }

  /** The same with what you know of f, such as {@code Structure.of(f).asConvex()}. */
  public ProblemClass where(Structure structure) {
    return new ProblemClass(setting.where(structure));
  }

  /** Whether it is known to be convex. */
  public boolean isConvex() {
    return setting.isConvex();
  }

  /** Whether neither objective nor penalty have kinks. */
  public boolean isSmooth() {
    return setting.isSmooth();
  }

  /** What holds the variables. */
  public ConstraintKind constraints() {
    return setting.constraints();
  }

  /** Whether the objective is a sum over examples. */
  public boolean isFiniteSum() {
    return setting.sum().isPresent();
  }

  /** The constants of the objective, without the penalty. */
  public ProblemConstants constants() {
    return setting.constants();
  }

  /** The suitable solvers, the shortest promise first, at the end those that promise nothing here. */
  public List<Advice> advice() {
    return advice;
  }

  /**
   * The best advice for one solver.
   *
   * @param solver its class
   * @throws IllegalArgumentException if it does not fit this class of problems, with the reason and what to take instead
   */
  public Advice advice(Class<?> solver) {
    return advice.stream()
        .filter(a -> a.solver().equals(solver))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(refusal(solver)));
  }

  private String refusal(Class<?> solver) {
    String instead =
        advice.isEmpty()
            ? "no solver of the library is known to fit"
            : "take " + advice.get(0).solver().getSimpleName();
    String why =
        METHODS.stream()
            .filter(method -> method.solver().equals(solver))
            .flatMap(method -> method.missing(setting).stream())
            .map(need -> need.refusal(setting))
            .findFirst()
            .orElse("this sheet has no advice for it");
    return "%s does not fit: %s; %s".formatted(solver.getSimpleName(), why, instead);
  }

  /** The class in words: {@code convex, smooth, unconstrained, finite sum}. */
  public String name() {
    return String.join(
        ", ",
        isConvex() ? "convex" : "not known to be convex",
        isSmooth() ? "smooth" : "not smooth",
        constraints().words(),
        isFiniteSum() ? "finite sum" : "deterministic");
  }

  /** The class, then a line for each advice. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(name());
    advice.forEach(a -> lines.add("  " + a));
    return String.join("\n", lines);
  }
}
