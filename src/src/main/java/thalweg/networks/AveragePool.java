package thalweg.networks;

import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * The mean of each window of an image; backward, each of its numbers gets an equal share of the gradient.
 *
 * @param size rows and columns of the window; at least 1
 * @param stride the distance between windows; at least 1
 */
public record AveragePool(int size, int stride) implements Layer {

  /** Checks the numbers. */
  public AveragePool {
    Check.atLeast("size", size, 1);
    Check.atLeast("stride", stride, 1);
  }

  /** With windows side by side. */
  public AveragePool(int size) {
    this(size, size);
  }

  @Override
  public Shape output(Shape input) {
    return new Windows(this, input, size, stride).output();
  }

  @Override
  public Pass start(Wiring at) {
    Windows windows = new Windows(this, at.input(), size, stride);
    int[] firsts = windows.firsts();
    int[] offsets = windows.offsets();
    Signal x = at.x();
    Signal y = at.y();
    int each = windows.output().count();
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        means(x.value, y.value, batch);
      }

      @Override
      public void backward(Batch batch) {
        shares(y.gradient, x.gradient, batch);
      }

      @Override
      public void forwardTangent(Batch batch) {
        means(x.tangent, y.tangent, batch);
      }

      @Override
      public void backwardTangent(Batch batch) {
        shares(y.gradientTangent, x.gradientTangent, batch);
      }

      private void means(double[] from, double[] to, Batch batch) {
        for (int row = 0, i = 0; row < batch.size(); row++) {
          for (int place = 0; place < each; place++, i++) {
            int first = windows.image(row) + firsts[place];
            double sum = 0;
            for (int offset : offsets) {
              sum += from[first + offset];
            }
            to[i] = sum / offsets.length;
          }
        }
      }

      private void shares(double[] from, double[] to, Batch batch) {
        windows.clear(to, batch);
        int rows = x.isDifferentiated() ? batch.size() : 0;
        for (int row = 0, i = 0; row < rows; row++) {
          for (int place = 0; place < each; place++, i++) {
            int first = windows.image(row) + firsts[place];
            for (int offset : offsets) {
              to[first + offset] += from[i] / offsets.length;
            }
          }
        }
      }
    };
  }
}
