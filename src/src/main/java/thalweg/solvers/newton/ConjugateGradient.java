package thalweg.solvers.newton;

import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The linear conjugate gradient method for a strictly convex quadratic \(f(w)=\tfrac12w^\top Aw-b^\top w+c\), that is for
 * \(Aw=b\) without a factorization:
 *
 * <p>\[\alpha=\frac{\lVert g\rVert^2}{d^\top Ad},\quad w\leftarrow w+\alpha d,\quad g\leftarrow g+\alpha Ad,\quad
 * d\leftarrow-g+\frac{\lVert g\rVert^2}{\lVert g_{\text{old}}\rVert^2}d.\]
 *
 * <p>Ends after as many steps as A has distinct eigenvalues, up to rounding, and \(\lVert w_k-w^*\rVert_A\le
 * 2\bigl(\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\bigr)^k\lVert w_0-w^*\rVert_A\). One Hessian–vector product a step and one
 * gradient in all; memory 4d. Value and gradient are carried along by the formulas, so on a function that is no quadratic
 * the result minimizes its second-order model at the start.
 *
 * @see <a href="https://doi.org/10.6028/jres.049.044">Hestenes and Stiefel, Methods of Conjugate Gradients for Solving Linear Systems (1952)</a>
 */
public record ConjugateGradient() implements Solver<TwiceDifferentiable> {
  private static final double ROUNDING = Math.ulp(1.0);

  @Override
  public Solution minimize(
      TwiceDifferentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    TwiceDifferentiable f = run.counting(objective);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double[] ad = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double norm = Vectors.norm2(g);
    // g, d and Ad are kept divided by a power of 2 near the first ‖g‖, so that no product overflows
    // or underflows.
    double scale = norm > 0 ? Math.scalb(1.0, Math.getExponent(norm)) : 1;
    for (int i = 0; i < g.length; i++) {
      g[i] /= scale;
    }
    double[] atStart = g.clone();
    Vectors.combine(-1, g, 0, g, d);
    double gg = Vectors.dot(g, g);
    double first = gg;
    double computed = gg;
    double alpha = 0;
    while (run.goesOn(w, value, norm, alpha)) {
      f.hessianVector(start, d, ad);
      double curvature = Vectors.dot(d, ad);
      if (!(curvature > 0)) {
        return run.searchFailed(
            "the curvature along the direction is "
                + curvature
                + ", so the quadratic has no minimizer; take TrustRegion, or add an L2 penalty");
      }
      alpha = gg / curvature;
      Vectors.axpy(scale * alpha, d, w);
      Vectors.axpy(alpha, ad, g);
      value -= 0.5 * scale * (scale * (alpha * gg));
      double next = Vectors.dot(g, g);
      Vectors.combine(-1, g, next / gg, d, d);
      if (!(next > ROUNDING * ROUNDING * first)) {
        // The gradient carried along falls for ever, the true one only down to rounding of the
        // first.
        Vectors.combine(1 / scale, w, -1 / scale, start, d);
        f.hessianVector(start, d, g);
        Vectors.axpy(1, atStart, g);
        next = Vectors.dot(g, g);
        if (next > 0.25 * computed) {
          return run.searchFailed(
              "rounding leaves no smaller gradient; this point is as good as it allows");
        }
        computed = next;
        Vectors.combine(-1, g, 0, g, d);
      }
      gg = next;
      norm = scale * Math.sqrt(gg);
    }
    return run.solution();
  }
}
