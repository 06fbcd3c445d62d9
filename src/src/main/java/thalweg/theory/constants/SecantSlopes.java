package thalweg.theory.constants;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/** Constants of a function without a Hessian, from pairs of points: lower bounds, and labelled so. */
final class SecantSlopes {
  private SecantSlopes() {}

  /** The largest \(\lVert\nabla f(x)-\nabla f(w)\rVert/\lVert x-w\rVert\) between neighbours of the sample. */
  static ProblemConstant smoothness(Differentiable f, Ball ball, double[] gradient) {
    if (!ball.isSampled()) {
      return ProblemConstant.unknown(
          "f has no Hessian–vector product; sample a ball with ProblemConstants.over");
    }
    double[] before = ball.center();
    double[] gBefore = gradient;
    double largest = 0;
    for (double[] x : ball.points()) {
      double[] g = new double[x.length];
      Probe.valueAndGradient(f, x, g);
      largest = Math.max(largest, Vectors.distance(g, gBefore) / Vectors.distance(x, before));
      before = x;
      gBefore = g;
    }
    return new ProblemConstant(
        largest,
        0,
        Certainty.SAMPLED,
        "the steepest change of the gradient between " + ball.words());
  }

  /** The largest gradient norm of the sample. */
  static ProblemConstant lipschitz(Differentiable f, Ball ball) {
    if (!ball.isSampled()) {
      return ProblemConstant.unknown(
          "neither L nor a bound on the slopes is known; sample a ball with ProblemConstants.over");
    }
    double[] g = new double[ball.center().length];
    Probe.valueAndGradient(f, ball.center(), g);
    double largest = Vectors.norm2(g);
    for (double[] x : ball.points()) {
      Probe.valueAndGradient(f, x, g);
      largest = Math.max(largest, Vectors.norm2(g));
    }
    return new ProblemConstant(
        largest, 0, Certainty.SAMPLED, "the largest (sub)gradient at " + ball.words());
  }
}
