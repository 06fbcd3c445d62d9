package thalweg.theory.guarantees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;
import thalweg.runs.Trace;
import thalweg.theory.guarantees.Condition.Finding;
import thalweg.theory.guarantees.Condition.Verdict;

/**
 * A theorem about a method: under these conditions, what is measured after k steps keeps to this bound. It is evaluated at a
 * step, and held to a run at every step.
 *
 * <pre>{@code
 * Guarantee rate = GradientGuarantees.STRONGLY_CONVEX_VALUE;
 * double most = rate.after(100, Quantities.of(f).with(Quantity.GAP, 1).with(Quantity.STEP_SIZE, 0.1));
 * BoundCheck check = rate.check(solution.trace(), Quantities.of(f));
 * }</pre>
 *
 * @param name what it is called in the list, such as {@code gradient descent, convex}
 * @param method the method it is about, as a clause
 * @param conditions what it demands; all of them
 * @param measure what it bounds
 * @param relation from which side
 * @param inequality the whole inequality in LaTeX
 * @param tight whether some function attains it, so that no better theorem is possible without more conditions
 * @param source where it is proved
 * @param bound the right-hand side
 */
public record Guarantee(
    String name,
    String method,
    List<Condition> conditions,
    Measure measure,
    Relation relation,
    String inequality,
    boolean tight,
    Source source,
    Bound bound) {

  /** Copies the conditions. */
  public Guarantee {
    conditions = List.copyOf(conditions);
  }

  /**
   * What the theorem promises after k steps.
   *
   * @param k the steps taken, at least 0
   * @param q the constants
   * @return the bound; infinite where it excludes nothing
   * @throws IllegalArgumentException if a constant is missing, a condition does not hold, or the theorem says nothing of this k
   */
  public double after(int k, Quantities q) {
    for (Map.Entry<Condition, Finding> entry : examine(q, null).entrySet()) {
      if (entry.getValue().verdict() == Verdict.BROKEN) {
        throw new IllegalArgumentException(
            "%s says nothing here: it demands %s, but that does not hold%s"
                .formatted(name, entry.getKey().statement(), numbers(entry.getValue())));
      }
    }
    double value = evaluate(k, q);
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "%s says nothing after %d steps: %s".formatted(name, k, inequality));
    }
    return value;
  }

  /** The right-hand side whether or not the conditions hold; {@link Bound#SILENT} where it does not speak of k. */
  double evaluate(int k, Quantities q) {
    try {
      return bound.after(Check.atLeast("k", k, 0), q);
    } catch (IllegalArgumentException missing) {
      throw new IllegalArgumentException(name + ": " + missing.getMessage(), missing);
    }
  }

  /** Each condition with what is known of it, in order. */
  Map<Condition, Finding> examine(Quantities q, @Nullable Trace trace) {
    Map<Condition, Finding> findings = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      findings.put(condition, condition.test().of(q, trace));
    }
    return findings;
  }

  /** The conditions that are not known to hold, each with the reason as one clause. */
  public List<String> unmet(Quantities q) {
    return unmet(examine(q, null));
  }

  static List<String> unmet(Map<Condition, Finding> findings) {
    List<String> unmet = new ArrayList<>();
    findings.forEach(
        (condition, finding) -> {
          switch (finding.verdict()) {
            case BROKEN -> unmet.add(condition.statement() + " does not hold" + numbers(finding));
            case UNKNOWN -> unmet.add(condition.statement() + " is not known to hold");
            case HOLDS -> {}
          }
        });
    return unmet;
  }

  private static String numbers(Finding finding) {
    return finding.numbers().isEmpty() ? "" : " (" + finding.numbers() + ")";
  }

  /**
   * Holds it to a run, at every row of its trace. What q lacks is read off the trace where it can be: α, N, the gap and the
   * distance at the start.
   *
   * @throws IllegalArgumentException if a constant is missing, the trace is empty or lacks what is measured, or the theorem is
   *     about a mean over runs
   */
  public BoundCheck check(Trace trace, Quantities q) {
    if (relation == Relation.AT_MOST_ON_AVERAGE) {
      throw new IllegalArgumentException(
          name + " is about the mean over runs: give the traces of several seeds as a list");
    }
    Quantities known = completed(trace, q);
    return BoundCheck.of(this, measure.of(trace, known), known, unmet(examine(known, trace)));
  }

  /**
   * Holds a theorem about the mean to several runs that differ in their seeds alone. A mean may exceed the bound by three of its
   * standard errors before that counts.
   *
   * @param traces at least two, with equally many rows
   */
  public BoundCheck check(List<Trace> traces, Quantities q) {
    Check.atLeast("the number of traces", traces.size(), 2);
    Quantities known = completed(traces.get(0), q);
    Series mean = Means.of(traces.stream().map(trace -> measure.of(trace, known)).toList());
    return BoundCheck.of(this, mean, known, unmet(examine(known, traces.get(0))));
  }

  /**
   * Holds it to numbers that you measured.
   *
   * @param k the steps after which they were measured, at least 0. Not modified.
   * @param measured the numbers, one for each k. Not modified.
   */
  public BoundCheck check(int[] k, double[] measured, Quantities q) {
    Check.length("measured", measured, k.length);
    return BoundCheck.of(
        this, Series.exact(k.clone(), measured.clone()), q, unmet(examine(q, null)));
  }

  private Quantities completed(Trace trace, Quantities q) {
    if (trace.size() == 0) {
      throw new IllegalArgumentException("the trace is empty: give that of a run that has begun");
    }
    return q.completedBy(trace);
  }

  @Override
  public String toString() {
    return name + ": " + inequality;
  }
}
