package thalweg.searches;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/**
 * The objective along one direction, \(\varphi(\alpha)=f(w+\alpha d)\): what a line search sees of it.
 *
 * <p>A run makes one and calls {@link #start} at each iterate. The last trial point is remembered, so moving to a
 * step whose slope was just asked for costs nothing.
 */
public final class Line {
  private final Differentiable f;
  private final double[] trial;
  private final double[] trialGradient;
  private double[] w;
  private double[] direction;
  private double value0;
  private double slope0;
  private double trialAlpha = Double.NaN;
  private double trialValue;

  /** A line through the parameter space of f; not usable before {@link #start}. */
  public Line(Differentiable f) {
    this.f = f;
    trial = new double[f.dimension()];
    trialGradient = new double[f.dimension()];
    w = trial;
    direction = trial;
  }

  /**
   * Begins at w with the direction d.
   *
   * @param w the point; must stay as it is until {@link #moveTo}. Not modified.
   * @param value f(w)
   * @param g the gradient at w. Not modified.
   * @param direction d; must stay as it is until {@link #moveTo}. Not modified.
   */
  public void start(double[] w, double value, double[] g, double[] direction) {
    this.w = w;
    this.direction = direction;
    value0 = value;
    slope0 = Vectors.dot(g, direction);
    trialAlpha = Double.NaN;
  }

  /** \(\varphi(0)=f(w)\). */
  public double value0() {
    return value0;
  }

  /** \(\varphi'(0)=\nabla f(w)^\top d\), negative for a descent direction. */
  public double slope0() {
    return slope0;
  }

  /** \(\varphi(\alpha)\). */
  public double value(double alpha) {
    place(alpha);
    return f.value(trial);
  }

  /** \(\varphi'(\alpha)=\nabla f(w+\alpha d)^\top d\). */
  public double slope(double alpha) {
    evaluate(alpha);
    return Vectors.dot(trialGradient, direction);
  }

  /**
   * Moves to w + αd.
   *
   * @param w receives the new point. Modified.
   * @param g receives the gradient there. Modified.
   * @return the value there
   */
  public double moveTo(double alpha, double[] w, double[] g) {
    evaluate(alpha);
    System.arraycopy(trial, 0, w, 0, w.length);
    System.arraycopy(trialGradient, 0, g, 0, g.length);
    return trialValue;
  }

  private void evaluate(double alpha) {
    if (alpha != trialAlpha) {
      place(alpha);
      trialValue = f.valueAndGradient(trial, trialGradient);
      trialAlpha = alpha;
    }
  }

  private void place(double alpha) {
    trialAlpha = Double.NaN;
    Vectors.combine(1, w, alpha, direction, trial);
  }
}
