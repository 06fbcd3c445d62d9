package thalweg.solvers.proximal;

import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The proximal point method, gradient descent that takes the gradient where the step ends:
 *
 * <p>\[w_{k+1}=\mathrm{prox}_{\gamma f}(w_k)=\arg\min_u f(u)+\frac1{2\gamma}\lVert u-w_k\rVert^2,\qquad\frac{w_k-w_{k+1}}\gamma\in\partial f(w_{k+1}).\]
 *
 * <p>Converges for every convex f with a minimizer, smooth or not, and every step size γ &gt; 0: \(f(w_k)-f^*\le\frac{R^2}{4\gamma k}\), with equality
 * for a multiple of the norm; if f is μ-strongly convex, \(\lVert w_k-w^*\rVert\le(1+\gamma\mu)^{-k}R\). So larger steps are always better, and the work hides in the proximal step. f
 * never rises. The measure of stationarity is \(\lVert w_k-w_{k+1}\rVert/\gamma\), 0 exactly at the minimizers. One proximal step and one value an
 * iteration; memory 2d.
 *
 * @param stepSize γ
 * @see <a href="https://doi.org/10.1137/0314056">Rockafellar, Monotone Operators and the Proximal Point Algorithm (1976)</a>
 * @see <a href="https://doi.org/10.1137/16M108104X">Taylor, Hendrickx and Glineur, Exact Worst-Case Performance of First-Order Methods for Composite Convex Optimization (2017), §4.1, for the constant 1/4</a>
 */
public record ProximalPoint(Schedule stepSize) implements Solver<Proximal> {

  /** Steps of a fixed size γ; positive. */
  public ProximalPoint(double stepSize) {
    this(Schedule.constant(stepSize));
  }

  @Override
  public Solution minimize(Proximal problem, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, problem, start, stop, listener);
    Objective f = run.counting(problem);
    double[] w = start.clone();
    double[] next = start.clone();
    double lastGamma = 0;
    for (int k = 0; ; k++) {
      double gamma = stepSize.at(k);
      problem.f().prox(next, gamma);
      double measure = Vectors.distance(w, next) / gamma;
      if (!run.goesOn(w, f.value(w), measure, lastGamma)) {
        return run.solution();
      }
      System.arraycopy(next, 0, w, 0, w.length);
      lastGamma = gamma;
    }
  }
}
