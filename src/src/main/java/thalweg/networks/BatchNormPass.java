package thalweg.networks;

/** {@link BatchNorm} at work: by the statistics of the batch in training, by running ones afterwards. */
final class BatchNormPass implements Pass {
  private final BatchNorm settings;
  private final Normalization training;
  private final BatchNorm.ByChannel layout;
  private final Signal x;
  private final ParameterSlice gamma;
  private final ParameterSlice beta;
  private final Signal y;
  private final double[] runningMean;
  private final double[] runningVariance;
  private int seen;

  BatchNormPass(BatchNorm settings, Normalization training, BatchNorm.ByChannel layout, Wiring at) {
    this.settings = settings;
    this.training = training;
    this.layout = layout;
    x = at.x();
    gamma = at.parameters().get(0);
    beta = at.parameters().get(1);
    y = at.y();
    runningMean = at.statistics().get(0);
    runningVariance = at.statistics().get(1);
  }

  @Override
  public void forward(Batch batch) {
    if (batch.training()) {
      seen = layout.size(batch.size());
      if (seen < 2) {
        throw new IllegalArgumentException(
            "batch norm needs at least 2 numbers of each feature in a training batch but got 1; take larger batches or drop the last one");
      }
      training.forward(batch);
      return;
    }
    forEach(
        batch, (i, c, s) -> y.value[i] = gamma.value(c) * standardized(i, c, s) + beta.value(c));
  }

  @Override
  public void backward(Batch batch) {
    if (batch.training()) {
      training.backward(batch);
      return;
    }
    forEach(
        batch,
        (i, c, s) -> {
          gamma.addGradient(c, y.gradient[i] * standardized(i, c, s));
          beta.addGradient(c, y.gradient[i]);
          if (x.isDifferentiated()) {
            x.gradient[i] = s * gamma.value(c) * y.gradient[i];
          }
        });
  }

  @Override
  public void forwardTangent(Batch batch) {
    if (batch.training()) {
      training.forwardTangent(batch);
      return;
    }
    forEach(
        batch,
        (i, c, s) ->
            y.tangent[i] =
                gamma.tangent(c) * standardized(i, c, s)
                    + gamma.value(c) * s * x.tangent[i]
                    + beta.tangent(c));
  }

  @Override
  public void backwardTangent(Batch batch) {
    if (batch.training()) {
      training.backwardTangent(batch);
      return;
    }
    forEach(
        batch,
        (i, c, s) -> {
          gamma.addGradientTangent(
              c, y.gradientTangent[i] * standardized(i, c, s) + y.gradient[i] * s * x.tangent[i]);
          beta.addGradientTangent(c, y.gradientTangent[i]);
          if (x.isDifferentiated()) {
            x.gradientTangent[i] =
                s * (gamma.tangent(c) * y.gradient[i] + gamma.value(c) * y.gradientTangent[i]);
          }
        });
  }

  @Override
  public void track() {
    if (seen < 2) {
      return;
    }
    double m = settings.momentum();
    for (int c = 0; c < layout.channels(); c++) {
      double unbiased = training.variance[c] * seen / (seen - 1);
      runningMean[c] += m * (training.mean[c] - runningMean[c]);
      runningVariance[c] += m * (unbiased - runningVariance[c]);
    }
  }

  private double standardized(int i, int c, double s) {
    return s * (x.value[i] - runningMean[c]);
  }

  private interface Step {
    void at(int i, int channel, double s);
  }

  private void forEach(Batch batch, Step step) {
    for (int c = 0; c < layout.channels(); c++) {
      double s = 1 / Math.sqrt(runningVariance[c] + settings.epsilon());
      for (int k = 0; k < layout.size(batch.size()); k++) {
        step.at(layout.index(c, k), c, s);
      }
    }
  }
}
