package thalweg.networks;

import thalweg.math.Check;

/**
 * The exponential linear unit, \(\varphi(x)=x\) for x &gt; 0 and \(a(e^x-1)\) otherwise; smooth for a = 1.
 *
 * @param a minus the limit at −∞; positive
 * @see <a href="https://arxiv.org/abs/1511.07289">Clevert, Unterthiner and Hochreiter, Fast and Accurate Deep Network Learning by Exponential Linear Units (2016)</a>
 */
public record Elu(double a) implements Activation {

  /** Checks the limit. */
  public Elu {
    Check.positive("a", a);
  }

  /** With a = 1. */
  public Elu() {
    this(1);
  }

  @Override
  public double value(double x) {
    return x > 0 ? x : a * Math.expm1(x);
  }

  @Override
  public double derivative(double x) {
    return x > 0 ? 1 : a * Math.exp(x);
  }

  @Override
  public double secondDerivative(double x) {
    return x > 0 ? 0 : a * Math.exp(x);
  }
}
