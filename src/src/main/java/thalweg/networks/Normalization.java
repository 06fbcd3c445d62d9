package thalweg.networks;

import java.util.Arrays;

/**
 * Groups of numbers standardized, then scaled and shifted, with derivatives: what {@link BatchNorm} does over a batch and
 * {@link LayerNorm} over an example.
 *
 * <p>For a group of n numbers with mean μ and variance \(v\), and \(s=1/\sqrt{v+\epsilon}\),
 *
 * <p>\[\hat x_k=s(x_k-\mu),\qquad y_k=\gamma\hat x_k+\beta,\qquad
 * \frac{\partial\ell}{\partial x_k}=s\Bigl(\delta_k-\overline{\delta}-\hat x_k\,\overline{\delta\hat x}\Bigr),\qquad
 * \delta_k=\gamma\frac{\partial\ell}{\partial y_k},\]
 *
 * <p>with bars for means over the group. The rate of \(\hat x\) is the same expression with \(\dot x\) for δ, and that of s is
 * \(-s^2\,\overline{\dot x\hat x}\).
 */
final class Normalization implements Pass {

  /** Which numbers are a group, and which γ and β is theirs. */
  interface Layout {
    int groups(int rows);

    int size(int rows);

    int index(int group, int k);

    int channel(int group, int k);
  }

  private final Layout layout;
  private final double epsilon;
  private final Signal x;
  private final ParameterSlice gamma;
  private final ParameterSlice beta;
  private final Signal y;
  private final double[] xHat;
  private final double[] xHatTangent;
  private final double[] s;

  /** Of each group, the mean, the variance, and the mean of \(\dot x\hat x\). */
  final double[] mean;

  final double[] variance;
  private final double[] projection;

  Normalization(Layout layout, double epsilon, Wiring at) {
    this.layout = layout;
    this.epsilon = epsilon;
    x = at.x();
    gamma = at.parameters().get(0);
    beta = at.parameters().get(1);
    y = at.y();
    xHat = new double[x.value.length];
    xHatTangent = new double[x.value.length];
    int groups = layout.groups(at.capacity());
    s = new double[groups];
    mean = new double[groups];
    variance = new double[groups];
    projection = new double[groups];
  }

  @Override
  public void forward(Batch batch) {
    int n = layout.size(batch.size());
    for (int group = 0; group < layout.groups(batch.size()); group++) {
      measure(group, n);
      for (int k = 0; k < n; k++) {
        int i = layout.index(group, k);
        int c = layout.channel(group, k);
        xHat[i] = s[group] * (x.value[i] - mean[group]);
        y.value[i] = gamma.value(c) * xHat[i] + beta.value(c);
      }
    }
  }

  private void measure(int group, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += x.value[layout.index(group, k)];
    }
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double deviation = x.value[layout.index(group, k)] - sum / n;
      squares += deviation * deviation;
    }
    mean[group] = sum / n;
    variance[group] = squares / n;
    s[group] = 1 / Math.sqrt(variance[group] + epsilon);
  }

  @Override
  public void backward(Batch batch) {
    int n = layout.size(batch.size());
    for (int group = 0; group < layout.groups(batch.size()); group++) {
      double delta = 0;
      double deltaXHat = 0;
      for (int k = 0; k < n; k++) {
        int i = layout.index(group, k);
        int c = layout.channel(group, k);
        delta += gamma.value(c) * y.gradient[i] / n;
        deltaXHat += gamma.value(c) * y.gradient[i] * xHat[i] / n;
        gamma.addGradient(c, y.gradient[i] * xHat[i]);
        beta.addGradient(c, y.gradient[i]);
      }
      for (int k = 0; k < n && x.isDifferentiated(); k++) {
        int i = layout.index(group, k);
        double d = gamma.value(layout.channel(group, k)) * y.gradient[i];
        x.gradient[i] = s[group] * (d - delta - xHat[i] * deltaXHat);
      }
    }
  }

  @Override
  public void forwardTangent(Batch batch) {
    int n = layout.size(batch.size());
    Arrays.fill(projection, 0);
    for (int group = 0; group < layout.groups(batch.size()); group++) {
      double rate = 0;
      for (int k = 0; k < n; k++) {
        int i = layout.index(group, k);
        rate += x.tangent[i] / n;
        projection[group] += x.tangent[i] * xHat[i] / n;
      }
      for (int k = 0; k < n; k++) {
        int i = layout.index(group, k);
        int c = layout.channel(group, k);
        xHatTangent[i] = s[group] * (x.tangent[i] - rate - xHat[i] * projection[group]);
        y.tangent[i] =
            gamma.tangent(c) * xHat[i] + gamma.value(c) * xHatTangent[i] + beta.tangent(c);
      }
    }
  }

  @Override
  public void backwardTangent(Batch batch) {
    int n = layout.size(batch.size());
    for (int group = 0; group < layout.groups(batch.size()); group++) {
      double delta = 0;
      double deltaXHat = 0;
      double deltaRate = 0;
      double deltaXHatRate = 0;
      for (int k = 0; k < n; k++) {
        int i = layout.index(group, k);
        int c = layout.channel(group, k);
        double d = gamma.value(c) * y.gradient[i];
        double dRate = rateOfDelta(i, c);
        delta += d / n;
        deltaXHat += d * xHat[i] / n;
        deltaRate += dRate / n;
        deltaXHatRate += (dRate * xHat[i] + d * xHatTangent[i]) / n;
        gamma.addGradientTangent(
            c, y.gradientTangent[i] * xHat[i] + y.gradient[i] * xHatTangent[i]);
        beta.addGradientTangent(c, y.gradientTangent[i]);
      }
      for (int k = 0; k < n && x.isDifferentiated(); k++) {
        int i = layout.index(group, k);
        int c = layout.channel(group, k);
        double d = gamma.value(c) * y.gradient[i];
        double inside = d - delta - xHat[i] * deltaXHat;
        double insideRate =
            rateOfDelta(i, c) - deltaRate - xHatTangent[i] * deltaXHat - xHat[i] * deltaXHatRate;
        x.gradientTangent[i] =
            s[group] * insideRate - s[group] * s[group] * projection[group] * inside;
      }
    }
  }

  private double rateOfDelta(int i, int c) {
    return gamma.tangent(c) * y.gradient[i] + gamma.value(c) * y.gradientTangent[i];
  }
}
