package thalweg.networks;

import thalweg.losses.LogisticLoss;

/** \(\varphi(x)=\sigma(x)=1/(1+e^{-x})\), from 0 to 1; \(\varphi'=\sigma(1-\sigma)\). */
public record Sigmoid() implements Activation {
  @Override
  public double value(double x) {
    return LogisticLoss.sigmoid(x);
  }

  @Override
  public double derivative(double x) {
    return LogisticLoss.sigmoid(x) * LogisticLoss.sigmoid(-x);
  }

  @Override
  public double secondDerivative(double x) {
    double sigma = LogisticLoss.sigmoid(x);
    double rest = LogisticLoss.sigmoid(-x);
    return sigma * rest * (rest - sigma);
  }
}
