package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Products;
import thalweg.math.Strided;

/** A {@link Convolution} at work, image by image, so that the patches of one stay in the cache. */
final class ConvolutionPass implements Pass {
  private final Patches patches;
  private final int outputs;
  private final Signal x;
  private final Signal w;
  private final Signal b;
  private final Signal y;

  /** P, its rate of change, and the gradient of either. */
  private final double[] p;

  private final double[] rate;
  private final double[] gradient;

  ConvolutionPass(Patches patches, Wiring at) {
    this.patches = patches;
    x = at.x();
    y = at.y();
    w = at.parameters().get(0);
    b = at.parameters().get(1);
    outputs = b.value.length;
    p = new double[patches.each() * patches.places()];
    rate = new double[p.length];
    gradient = new double[p.length];
  }

  @Override
  public void forward(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      patches.gather(x.value, image, p);
      fillRows(b.value, y.value, image);
      addTimesPatches(w.value, p, y.value, image);
    }
  }

  @Override
  public void backward(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      addRows(y.gradient, image, b.gradient);
      if (w.isDifferentiated()) {
        patches.gather(x.value, image, p);
        addTimesTransposedPatches(y.gradient, image, p, w.gradient);
      }
      if (x.isDifferentiated()) {
        Arrays.fill(gradient, 0);
        addTransposedTimes(w.value, y.gradient, image);
        patches.scatter(gradient, x.gradient, image);
      }
    }
  }

  @Override
  public void forwardTangent(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      patches.gather(x.value, image, p);
      patches.gather(x.tangent, image, rate);
      fillRows(b.tangent, y.tangent, image);
      addTimesPatches(w.tangent, p, y.tangent, image);
      addTimesPatches(w.value, rate, y.tangent, image);
    }
  }

  @Override
  public void backwardTangent(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      addRows(y.gradientTangent, image, b.gradientTangent);
      if (w.isDifferentiated()) {
        patches.gather(x.value, image, p);
        patches.gather(x.tangent, image, rate);
        addTimesTransposedPatches(y.gradientTangent, image, p, w.gradientTangent);
        addTimesTransposedPatches(y.gradient, image, rate, w.gradientTangent);
      }
      if (x.isDifferentiated()) {
        Arrays.fill(gradient, 0);
        addTransposedTimes(w.value, y.gradientTangent, image);
        addTransposedTimes(w.tangent, y.gradient, image);
        patches.scatter(gradient, x.gradientTangent, image);
      }
    }
  }

  /** \(Y\leftarrow Y+WP\). */
  private void addTimesPatches(double[] weights, double[] of, double[] ys, int image) {
    Products.add(weights(weights), patches(of), output(ys, image), outputs, each(), places());
  }

  /** \(V\leftarrow V+GP^\top\). */
  private void addTimesTransposedPatches(double[] gs, int image, double[] of, double[] v) {
    Products.add(
        output(gs, image), patches(of).transposed(), weights(v), outputs, places(), each());
  }

  /** \(\partial P\leftarrow\partial P+W^\top G\). */
  private void addTransposedTimes(double[] weights, double[] gs, int image) {
    Products.add(
        weights(weights).transposed(),
        output(gs, image),
        patches(gradient),
        each(),
        outputs,
        places());
  }

  private Strided weights(double[] of) {
    return Strided.rows(of, 0, each());
  }

  private Strided patches(double[] of) {
    return Strided.rows(of, 0, places());
  }

  private Strided output(double[] of, int image) {
    return Strided.rows(of, image * outputs * places(), places());
  }

  private int each() {
    return patches.each();
  }

  private int places() {
    return patches.places();
  }

  private void fillRows(double[] each, double[] ys, int image) {
    for (int o = 0; o < outputs; o++) {
      int from = (image * outputs + o) * places();
      Arrays.fill(ys, from, from + places(), each[o]);
    }
  }

  private void addRows(double[] gs, int image, double[] sums) {
    int rows = b.isDifferentiated() ? outputs : 0;
    for (int o = 0; o < rows; o++) {
      int from = (image * outputs + o) * places();
      double sum = 0;
      for (int place = from; place < from + places(); place++) {
        sum += gs[place];
      }
      sums[o] += sum;
    }
  }
}
