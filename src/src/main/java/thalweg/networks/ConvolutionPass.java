package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Products;
import thalweg.math.Strided;

/** A {@link Convolution} at work, image by image, so that the patches of one stay in the cache. */
final class ConvolutionPass implements Pass {
  private final Patches patches;
  private final int outputs;
  private final Signal x;
  private final ParameterSlice w;
  private final ParameterSlice b;
  private final Signal y;

  /** P, its rate of change, and the gradient of either. */
  private final double[] p;

  private final double[] rate;
  private final double[] gradient;

  ConvolutionPass(Patches patches, int outputs, Wiring at) {
    this.patches = patches;
    this.outputs = outputs;
    x = at.x();
    y = at.y();
    w = at.parameters().get(0);
    b = at.parameters().get(1);
    p = new double[patches.each() * patches.places()];
    rate = new double[p.length];
    gradient = new double[p.length];
  }

  @Override
  public void forward(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      patches.gather(x.value, image, p);
      fillRows(b.values(outputs), y.value, image);
      addTimesPatches(w.values(each()), p, y.value, image);
    }
  }

  @Override
  public void backward(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      addRows(y.gradient, image, b.gradients(outputs));
      if (w.isDifferentiated()) {
        patches.gather(x.value, image, p);
        addTimesTransposedPatches(y.gradient, image, p, w.gradients(each()));
      }
      if (x.isDifferentiated()) {
        Arrays.fill(gradient, 0);
        addTransposedTimes(w.values(each()), y.gradient, image);
        patches.scatter(gradient, x.gradient, image);
      }
    }
  }

  @Override
  public void forwardTangent(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      patches.gather(x.value, image, p);
      patches.gather(x.tangent, image, rate);
      fillRows(b.tangents(outputs), y.tangent, image);
      addTimesPatches(w.tangents(each()), p, y.tangent, image);
      addTimesPatches(w.values(each()), rate, y.tangent, image);
    }
  }

  @Override
  public void backwardTangent(Batch batch) {
    for (int image = 0; image < batch.size(); image++) {
      addRows(y.gradientTangent, image, b.gradientTangents(outputs));
      if (w.isDifferentiated()) {
        patches.gather(x.value, image, p);
        patches.gather(x.tangent, image, rate);
        addTimesTransposedPatches(y.gradientTangent, image, p, w.gradientTangents(each()));
        addTimesTransposedPatches(y.gradient, image, rate, w.gradientTangents(each()));
      }
      if (x.isDifferentiated()) {
        Arrays.fill(gradient, 0);
        addTransposedTimes(w.values(each()), y.gradientTangent, image);
        addTransposedTimes(w.tangents(each()), y.gradient, image);
        patches.scatter(gradient, x.gradientTangent, image);
      }
    }
  }

  /** \(Y\leftarrow Y+WP\). */
  private void addTimesPatches(Strided weights, double[] of, double[] ys, int image) {
    Products.add(weights, patches(of), output(ys, image), outputs, each(), places());
  }

  /** \(V\leftarrow V+GP^\top\). */
  private void addTimesTransposedPatches(double[] gs, int image, double[] of, Strided v) {
    Products.add(output(gs, image), patches(of).transposed(), v, outputs, places(), each());
  }

  /** \(\partial P\leftarrow\partial P+W^\top G\). */
  private void addTransposedTimes(Strided weights, double[] gs, int image) {
    Products.add(
        weights.transposed(), output(gs, image), patches(gradient), each(), outputs, places());
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

  private void fillRows(Strided each, double[] ys, int image) {
    for (int o = 0; o < outputs; o++) {
      int from = (image * outputs + o) * places();
      Arrays.fill(ys, from, from + places(), each.data()[each.from() + o]);
    }
  }

  private void addRows(double[] gs, int image, Strided sums) {
    int rows = b.isDifferentiated() ? outputs : 0;
    for (int o = 0; o < rows; o++) {
      int from = (image * outputs + o) * places();
      double sum = 0;
      for (int place = from; place < from + places(); place++) {
        sum += gs[place];
      }
      sums.data()[sums.from() + o] += sum;
    }
  }
}
