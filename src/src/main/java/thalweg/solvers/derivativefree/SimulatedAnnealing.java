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
 * Simulated annealing: a random step that is kept if it goes down, and with Metropolis' probability if it goes up,
 *
 * <p>\[z=w+s\,\xi,\quad\xi\sim\mathcal N(0,I),\qquad P(w\leftarrow z)=\min\Bigl(1,\,e^{-(f(z)-f(w))/T}\Bigr).\]
 *
 * <p>At a fixed temperature T the points are drawn from the density \(\propto e^{-f/T}\), which cooling concentrates at the
 * global minimizers. The proof that it finds them needs \(T\ge c/\log t\), slower than anyone waits; faster cooling is a
 * heuristic. T = 0 accepts only what is better. One value an iteration; memory 3d.
 *
 * <p>The trace follows w, up and down; its step size is s. The solution is the best point seen. NaN and infinite values
 * count as +∞ and are never accepted; the start must have a finite one.
 *
 * @param temperature T at each step, in units of f; non-negative
 * @param stepSize s at each step, in units of w
 * @param seed of the steps and of the decisions
 * @see <a href="https://doi.org/10.1126/science.220.4598.671">Kirkpatrick, Gelatt and Vecchi, Optimization by Simulated Annealing (1983)</a>
 * @see <a href="https://doi.org/10.1287/moor.13.2.311">Hajek, Cooling Schedules for Optimal Annealing (1988)</a>
 */
public record SimulatedAnnealing(Schedule temperature, Schedule stepSize, long seed)
    implements Solver<Objective> {

  /**
   * Cools from a temperature by a factor each step, with steps of a fixed size.
   *
   * @param temperature the first T, about the rises to be climbed; positive
   * @param cooling the factor; in (0, 1)
   * @param stepSize s; positive
   * @param seed of the steps and of the decisions
   */
  public SimulatedAnnealing(double temperature, double cooling, double stepSize, long seed) {
    this(
        new GeometricCooling(temperature, cooling),
        Schedule.constant(Check.positive("stepSize", stepSize)),
        seed);
  }

  /** \(T_0\gamma^t\). */
  private record GeometricCooling(double first, double factor) implements Schedule {
    GeometricCooling {
      Check.positive("temperature", first);
      Check.inOpen("cooling", factor, 0, 1);
    }

    @Override
    public double at(int t) {
      return first * Math.pow(factor, t);
    }
  }

  @Override
  public Solution minimize(Objective objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Objective f = new WhereFinite(run.counting(objective));
    Random random = new Random(seed);
    double[] w = start.clone();
    double[] z = start.clone();
    double[] best = start.clone();
    double value = f.value(w);
    double bestValue = value;
    while (run.goesOn(w, value, stepSize.at(run.steps()))) {
      double size = stepSize.at(run.steps());
      for (int i = 0; i < w.length; i++) {
        z[i] = w[i] + size * random.nextGaussian();
      }
      double trial = f.value(z);
      double chance = Math.exp((value - trial) / temperature.at(run.steps()));
      if (trial < value || random.nextDouble() < chance) {
        value = trial;
        System.arraycopy(z, 0, w, 0, w.length);
      }
      if (value < bestValue) {
        bestValue = value;
        System.arraycopy(w, 0, best, 0, w.length);
      }
    }
    return run.solutionAt(best, bestValue, Double.NaN);
  }
}
