package thalweg.solvers.derivativefree;

import java.util.Random;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Simultaneous perturbation: a gradient step with a gradient guessed from two values, whatever the dimension,
 *
 * <p>\[\hat g=\frac{f(w+c\Delta)-f(w-c\Delta)}{2c}\Delta,\quad\Delta_i=\pm1\text{ at random},\qquad w\leftarrow w-a\hat g.\]
 *
 * <p>The guess has the gradient as its mean, up to O(c²), where central differences would cost 2d values. Made for
 * values with noise; with \(a_t=\frac a{(A+t+1)^{0.602}}\) and \(c_t=\frac c{(t+1)^{0.101}}\) it converges almost surely (Spall). Two values an
 * iteration, and a third for the trace, which also guards the step: where a value of the three is NaN or infinite, the
 * point stays. The start must have a finite one. Memory 3d. The step size of the trace is c, how far around w it looks: a short
 * step a·ĝ is often chance and says nothing of a minimum, so {@link Stop#orStepBelow} compares c.
 *
 * @param stepSize a at each step
 * @param perturbation c at each step; positive
 * @param seed of the signs
 * @see <a href="https://doi.org/10.1109/7.705889">Spall, Implementation of the Simultaneous Perturbation Algorithm for Stochastic Optimization (1998)</a>
 */
public record Spsa(Schedule stepSize, Schedule perturbation, long seed)
    implements Solver<Objective> {

  /**
   * Spall's gains.
   *
   * @param stepSize a; positive
   * @param delay A, about a tenth of the steps that will be taken; non-negative
   * @param perturbation c, about the noise of a value; positive
   * @param seed of the signs
   */
  public Spsa(double stepSize, double delay, double perturbation, long seed) {
    this(
        new Gain(Check.positive("stepSize", stepSize), Check.nonNegative("delay", delay), 0.602),
        new Gain(Check.positive("perturbation", perturbation), 0, 0.101),
        seed);
  }

  /** \(a/(A+t+1)^p\). */
  private record Gain(double first, double delay, double power) implements Schedule {
    @Override
    public double at(int t) {
      return first / Math.pow(delay + t + 1, power);
    }
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    Random random = new Random(seed);
    double[] w = start.clone();
    double[] delta = new double[w.length];
    double[] z = new double[w.length];
    double value = f.value(w);
    while (run.goesOn(w, value, Math.abs(perturbation.at(run.steps())))) {
      double a = stepSize.at(run.steps());
      double c = perturbation.at(run.steps());
      for (int i = 0; i < w.length; i++) {
        delta[i] = random.nextBoolean() ? 1 : -1;
      }
      double slope = (beside(f, w, c, delta, z) - beside(f, w, -c, delta, z)) / (2 * c);
      double next = Double.isFinite(slope) ? beside(f, w, -a * slope, delta, z) : value;
      if (Double.isFinite(slope) && Double.isFinite(next)) {
        value = next;
        System.arraycopy(z, 0, w, 0, w.length);
      }
    }
    return run.solution();
  }

  /** f(w + tΔ), and the point in z. */
  private static double beside(Objective f, double[] w, double t, double[] delta, double[] z) {
    for (int i = 0; i < w.length; i++) {
      z[i] = w[i] + t * delta[i];
    }
    return f.value(z);
  }
}
