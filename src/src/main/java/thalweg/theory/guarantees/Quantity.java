package thalweg.theory.guarantees;

import thalweg.math.Check;

/** A number that guarantees are made of: a constant of the problem, of its start or of the method. */
public enum Quantity {
  /** L with \(\lVert\nabla f(x)-\nabla f(y)\rVert\le L\lVert x-y\rVert\); of a sum, that of every term. */
  SMOOTHNESS("L", "the smoothness of f", Range.POSITIVE),
  /** μ of strong convexity; for a local theorem, the smallest eigenvalue of the Hessian at the minimizer. */
  STRONG_CONVEXITY("μ", "the strong convexity of f", Range.NON_NEGATIVE),
  /** μ of the Polyak–Łojasiewicz inequality, \(\tfrac12\lVert\nabla f\rVert^2\ge\mu(f-f^*)\). */
  POLYAK_LOJASIEWICZ("μ_PL", "the Polyak–Łojasiewicz constant of f", Range.NON_NEGATIVE),
  /** M with \(\lVert g\rVert\le M\) for all subgradients, in the norm that the guarantee names. */
  LIPSCHITZ("M", "the bound on the (sub)gradients of f", Range.NON_NEGATIVE),
  /** H with \(\lVert\nabla^2f(x)-\nabla^2f(y)\rVert\le H\lVert x-y\rVert\). */
  HESSIAN_LIPSCHITZ("H", "the Lipschitz constant of the Hessian", Range.NON_NEGATIVE),
  /** f*, the smallest value. */
  MINIMUM("f*", "the smallest value of f", Range.FINITE),
  /** d, the number of parameters. */
  DIMENSION("d", "the number of parameters", Range.POSITIVE),
  /** D, the diameter of the constraint set. */
  DIAMETER("D", "the diameter of the set", Range.NON_NEGATIVE),
  /** n, the number of examples, the terms of a sum. */
  EXAMPLES("n", "the number of examples", Range.POSITIVE),
  /** R, the distance \(\lVert w_0-w^*\rVert\) from the start to the nearest minimizer. */
  DISTANCE("R", "the distance from the start to the minimizer", Range.NON_NEGATIVE),
  /** Δ, the gap \(f(w_0)-f^*\) at the start. */
  GAP("Δ", "the gap f(w₀) − f* at the start", Range.NON_NEGATIVE),
  /** B, the Bregman divergence of the minimizer from the start; for the entropy on a simplex of radius 1 at most ln d. */
  DIVERGENCE("B", "the divergence of the minimizer from the start", Range.NON_NEGATIVE),
  /** V₀, the method's Lyapunov function at the start. */
  LYAPUNOV("V₀", "the Lyapunov function at the start", Range.NON_NEGATIVE),
  /** σ with \(\frac1n\sum_i\lVert\nabla f_i(w^*)\rVert^2\le\sigma^2\). */
  NOISE("σ", "the noise of the gradients at the minimizer", Range.NON_NEGATIVE),
  /** α, the step size of every step. */
  STEP_SIZE("α", "the step size", Range.POSITIVE),
  /** β, the share of the last move. */
  MOMENTUM("β", "the momentum", Range.NON_NEGATIVE),
  /** N, the number of steps that the method is set for; of silver step sizes the length of a block. */
  STEPS("N", "the number of steps the method is set for", Range.POSITIVE),
  /** m, the steps between two snapshots. */
  SNAPSHOT_STEPS("m", "the steps between two snapshots", Range.POSITIVE),
  /** λ in [0, 1], how much speed robust momentum gives up for robustness; 1 is gradient descent. */
  ROBUSTNESS("λ", "the robustness", Range.NON_NEGATIVE),
  /** C, the large slope of Reddi's sequence. */
  SLOPE("C", "the large slope of the sequence", Range.POSITIVE),
  /** c in (0, 1), the factor that a superlinear run is to fall below. */
  FACTOR("c", "the factor to fall below", Range.POSITIVE);

  private enum Range {
    POSITIVE,
    NON_NEGATIVE,
    FINITE
  }

  private final String sign;
  private final String words;
  private final Range range;

  Quantity(String sign, String words, Range range) {
    this.sign = sign;
    this.words = words;
    this.range = range;
  }

  /** The sign in formulas, such as {@code L}. */
  public String sign() {
    return sign;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /** The value, if it may be one. */
  double checked(double value) {
    String name = sign + " (" + words + ")";
    return switch (range) {
      case POSITIVE -> Check.positive(name, value);
      case NON_NEGATIVE -> Check.nonNegative(name, value);
      case FINITE -> Check.finite(name, value);
    };
  }
}
