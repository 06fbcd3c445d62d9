package thalweg.networks;

import thalweg.losses.LogisticLoss;

/** \(\varphi(x)=\log(1+e^x)\), a smooth {@link Relu}; its derivative is the sigmoid. */
public record Softplus() implements Activation {
  @Override
  public double value(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public double derivative(double x) {
    return LogisticLoss.sigmoid(x);
  }

  @Override
  public double secondDerivative(double x) {
    return LogisticLoss.sigmoid(x) * LogisticLoss.sigmoid(-x);
  }
}
