package thalweg.networks;

import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * The largest number of each window of an image; backward, its gradient goes to that number alone, the first of equal ones.
 *
 * @param size rows and columns of the window; at least 1
 * @param stride the distance between windows; at least 1
 */
public record MaxPool(int size, int stride) implements Layer {

  /** Checks the numbers. */
  public MaxPool {
    Check.atLeast("size", size, 1);
    Check.atLeast("stride", stride, 1);
  }

  /** With windows side by side. */
  public MaxPool(int size) {
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
    int[] largest = new int[y.value.length];
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        for (int row = 0, i = 0; row < batch.size(); row++) {
          for (int place = 0; place < each; place++, i++) {
            largest[i] = largestFrom(windows.image(row) + firsts[place]);
            y.value[i] = x.value[largest[i]];
          }
        }
      }

      private int largestFrom(int first) {
        int top = first;
        for (int k = 1; k < offsets.length; k++) {
          int pixel = first + offsets[k];
          top = x.value[pixel] > x.value[top] ? pixel : top;
        }
        return top;
      }

      @Override
      public void backward(Batch batch) {
        windows.clear(x.gradient, batch);
        int n = x.isDifferentiated() ? batch.size() * each : 0;
        for (int i = 0; i < n; i++) {
          x.gradient[largest[i]] += y.gradient[i];
        }
      }

      @Override
      public void forwardTangent(Batch batch) {
        for (int i = 0; i < batch.size() * each; i++) {
          y.tangent[i] = x.tangent[largest[i]];
        }
      }

      @Override
      public void backwardTangent(Batch batch) {
        windows.clear(x.gradientTangent, batch);
        int n = x.isDifferentiated() ? batch.size() * each : 0;
        for (int i = 0; i < n; i++) {
          x.gradientTangent[largest[i]] += y.gradientTangent[i];
        }
      }
    };
  }
}
