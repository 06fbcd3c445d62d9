package thalweg.searches;

import thalweg.math.Check;

/**
 * The line search of Moré and Thuente, for the strong Wolfe conditions
 *
 * <p>\[\varphi(\alpha)\le\varphi(0)+c_1\alpha\varphi'(0),\qquad |\varphi'(\alpha)|\le c_2|\varphi'(0)|.\]
 *
 * <p>Until a step with a lower value and a slope of at least zero is known, it works on \(\psi(\alpha)=\varphi(\alpha)
 * -c_1\alpha\varphi'(0)\), whose minimizers satisfy both conditions; this is what makes it find a step in finitely many
 * trials, usually one or two. MINPACK-2, L-BFGS-B and SciPy search this way. One value and gradient per trial.
 *
 * <p>Its trials are those of MINPACK-2's dcsrch, without that routine's xtol (the bracket shrinks until no number is left in
 * it) and with 10¹⁵ times the first trial as the farthest where nothing else limits the step. Two things are added: values
 * that agree up to rounding are told apart by slopes ({@link PointOnLine}), and a trial that is NaN or infinite halves the
 * step.
 *
 * @param c1 the share of the promised decrease that must come true; in (0, 1)
 * @param c2 the share of the slope that may be left; in [c1, 1)
 * @see <a href="https://doi.org/10.1145/192115.192132">Moré and Thuente, Line Search Algorithms with Guaranteed Sufficient Decrease (1994)</a>
 */
public record MoreThuente(double c1, double c2) implements LineSearch {
  private static final int MOST_TRIALS = 60;
  private static final double FARTHEST = 1e15;

  /** Checks the settings. */
  public MoreThuente {
    Check.inOpen("c1", c1, 0, 1);
    Check.inHalfOpen("c2", c2, c1, 1);
  }

  /** The constants usual for quasi-Newton methods, 1e-4 and 0.9. */
  public MoreThuente() {
    this(1e-4, 0.9);
  }

  @Override
  public Step along(Line line, int t) {
    PointOnLine origin = line.origin();
    if (!origin.descends()) {
      return Failure.uphill(line);
    }
    double longest = Math.min(line.longest(), FARTHEST * line.firstTrial());
    TrialInterval interval = new TrialInterval(origin, line.firstTrial(), longest);
    boolean auxiliary = true;
    for (int trials = 1; trials <= MOST_TRIALS; trials++) {
      if (!line.goesOn()) {
        return Step.ended();
      }
      PointOnLine trial = line.at(interval.next());
      if (!trial.isFinite()) {
        interval.backOut(trial);
      } else {
        boolean decreases = trial.decreases(c1, origin);
        if (decreases && trial.isFlat(c2, origin)) {
          return Step.of(trial.alpha());
        }
        if (decreases && trial.slope() < 0 && trial.alpha() == longest) {
          return longest == line.longest() ? Step.of(longest) : Failure.endless(line, trial);
        }
        auxiliary = auxiliary && !(decreases && trial.slope() >= 0);
        boolean onPsi = auxiliary && !decreases && trial.change() <= interval.best().change();
        interval.add(trial, onPsi ? c1 * origin.slope() : 0);
      }
      if (interval.isExhausted()) {
        return Failure.exhausted(line, interval.best(), interval.other(), trials);
      }
    }
    return Failure.exhausted(line, interval.best(), interval.other(), MOST_TRIALS);
  }
}
