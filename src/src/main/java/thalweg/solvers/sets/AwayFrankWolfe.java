package thalweg.solvers.sets;

import thalweg.constraints.Polytope;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Frank–Wolfe with away steps: w is kept as a mixture \(\sum_a\lambda_a a\) of vertices, and a step either goes towards the
 * best vertex or away from the worst one in the mixture, whichever promises more.
 *
 * <p>\[\gamma=\min\Bigl(\frac{-\nabla f(w)^\top d}{L\lVert d\rVert^2},\ \gamma_{\max}\Bigr),\qquad
 * d=s-w\ (\gamma_{\max}=1)\quad\text{or}\quad d=w-a\ \bigl(\gamma_{\max}=\tfrac{\lambda_a}{1-\lambda_a}\bigr).\]
 *
 * <p>For L-smooth, strongly convex f the gap falls linearly, on faces, too, where plain {@link FrankWolfe} zigzags; f falls at
 * every step. The measure of stationarity is the gap, as there. One gradient and one linear minimization an iteration;
 * memory d for each vertex in the mixture. The projected start counts as a vertex.
 *
 * @param smoothness L, of f; positive
 * @see <a href="https://arxiv.org/abs/1511.05932">Lacoste-Julien and Jaggi, On the Global Linear Convergence of Frank–Wolfe Optimization Variants (2015), algorithm 1</a>
 */
public record AwayFrankWolfe(double smoothness) implements Solver<OverSet<? extends Polytope>> {

  /** Checks the constant. */
  public AwayFrankWolfe {
    Check.positive("smoothness", smoothness);
  }

  @Override
  public Solution minimize(
      OverSet<? extends Polytope> problem, double[] start, Stop stop, Listener listener) {
    double[] w = problem.inside(start);
    Run run = new Run(this, problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    Mixture mixture = new Mixture(w);
    double[] g = new double[w.length];
    double[] s = new double[w.length];
    double gamma = 0;
    while (true) {
      double value = f.valueAndGradient(w, g);
      double gap = Gap.of(problem.set(), g, w, s);
      if (!run.goesOn(w, value, gap, gamma)) {
        return run.solution();
      }
      int worst = mixture.worst(g);
      double awayGap = Segment.slope(g, w, mixture.vertex(worst));
      if (gap >= awayGap || mixture.size() == 1) {
        gamma = Math.min(gap / curvature(w, s), 1);
        mixture.towards(s, gamma);
      } else {
        double share = mixture.weight(worst);
        gamma = Math.min(awayGap / curvature(w, mixture.vertex(worst)), share / (1 - share));
        mixture.awayFrom(worst, gamma);
      }
      mixture.point(w);
      // The mixture is rounded; projecting onto a polytope of this kind is cheap.
      problem.project(w);
    }
  }

  private double curvature(double[] w, double[] vertex) {
    double distance = Vectors.distance(w, vertex);
    return smoothness * distance * distance;
  }
}
