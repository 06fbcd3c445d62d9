package thalweg.problems;

import java.util.function.IntFunction;

/**
 * A number that carries its gradient, so that the formulas of the test collections have exact derivatives.
 *
 * @param value the number
 * @param slope its gradient with respect to the parameters. Not modified.
 */
public record Dual(double value, double[] slope) {

  /** The parameters themselves: parameter i has the i-th unit vector as its gradient. */
  static Dual[] variables(double[] w) {
    Dual[] variables = new Dual[w.length];
    for (int i = 0; i < w.length; i++) {
      double[] unit = new double[w.length];
      unit[i] = 1;
      variables[i] = new Dual(w[i], unit);
    }
    return variables;
  }

  /** a·this + b·other in the gradient, with a value of its own. */
  private Dual combine(double result, double a, double b, Dual other) {
    double[] sum = new double[slope.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (a == 0 ? 0 : a * slope[i]) + (b == 0 ? 0 : b * other.slope[i]);
    }
    return new Dual(result, sum);
  }

  private Dual chain(double result, double derivative) {
    return combine(result, derivative, 0, this);
  }

  Dual plus(Dual other) {
    return combine(value + other.value, 1, 1, other);
  }

  Dual minus(Dual other) {
    return combine(value - other.value, 1, -1, other);
  }

  Dual times(Dual other) {
    return combine(value * other.value, other.value, value, other);
  }

  Dual over(Dual other) {
    double quotient = value / other.value;
    return combine(quotient, 1 / other.value, -quotient / other.value, other);
  }

  Dual plus(double other) {
    return new Dual(value + other, slope);
  }

  Dual minus(double other) {
    return plus(-other);
  }

  Dual times(double factor) {
    return chain(value * factor, factor);
  }

  Dual over(double divisor) {
    return chain(value / divisor, 1 / divisor);
  }

  Dual negate() {
    return times(-1);
  }

  Dual square() {
    return times(this);
  }

  Dual cube() {
    return square().times(this);
  }

  Dual exp() {
    return chain(Math.exp(value), Math.exp(value));
  }

  Dual log() {
    return chain(Math.log(value), 1 / value);
  }

  Dual sin() {
    return chain(Math.sin(value), Math.cos(value));
  }

  Dual cos() {
    return chain(Math.cos(value), -Math.sin(value));
  }

  Dual atan() {
    return chain(Math.atan(value), 1 / (1 + value * value));
  }

  Dual sqrt() {
    return chain(Math.sqrt(value), 0.5 / Math.sqrt(value));
  }

  Dual abs() {
    return value < 0 ? negate() : this;
  }

  Dual power(double exponent) {
    return chain(Math.pow(value, exponent), exponent * Math.pow(value, exponent - 1));
  }

  /** this to a power that depends on the parameters, for a positive base. */
  Dual power(Dual exponent) {
    return log().times(exponent).exp();
  }

  static Dual sum(Dual... terms) {
    Dual sum = terms[0];
    for (int i = 1; i < terms.length; i++) {
      sum = sum.plus(terms[i]);
    }
    return sum;
  }

  /** The sum of the terms f(0), …, f(count − 1). */
  static Dual sum(int count, IntFunction<Dual> term) {
    Dual sum = term.apply(0);
    for (int i = 1; i < count; i++) {
      sum = sum.plus(term.apply(i));
    }
    return sum;
  }
}
