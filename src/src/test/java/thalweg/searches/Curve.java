package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import thalweg.functions.Differentiable;

/** A function of one variable that remembers where it was evaluated and refuses more than 250 evaluations. */
final class Curve implements Differentiable {
  private final DoubleUnaryOperator value;
  private final DoubleUnaryOperator slope;
  private final List<Double> tried = new ArrayList<>();

  Curve(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    this.value = value;
    this.slope = slope;
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double value(double[] w) {
    tried.add(w[0]);
    assertThat(tried).as("evaluations in one search").hasSizeLessThan(250);
    return value.applyAsDouble(w[0]);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    g[0] = slope.applyAsDouble(w[0]);
    return value(w);
  }

  /** Where it was evaluated, in order. */
  double[] tried() {
    return tried.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The line from 0 along d = 1, so that α is the variable itself. */
  Line line() {
    Line line = new Line(this);
    line.start(
        new double[] {0},
        value.applyAsDouble(0),
        new double[] {slope.applyAsDouble(0)},
        new double[] {1});
    return line;
  }
}
