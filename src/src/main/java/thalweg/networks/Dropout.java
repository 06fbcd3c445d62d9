package thalweg.networks;

import java.util.SplittableRandom;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * In training, sets each number to 0 with probability p and divides the others by 1 − p, so that their mean stays; afterwards, passes
 * them on as they are.
 *
 * <p>\(y_j=m_jx_j\) with \(m_j=0\) with probability p and \(1/(1-p)\) otherwise. What is dropped is a function of the noise of
 * the {@link Batch} and of the example.
 *
 * @param p the share that is dropped; in [0, 1)
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting (2014)</a>
 */
public record Dropout(double p) implements Layer {

  /** Checks the share. */
  public Dropout {
    Check.inHalfOpen("p", p, 0, 1);
  }

  @Override
  public Shape output(Shape input) {
    return input;
  }

  @Override
  public Pass start(Wiring at) {
    Signal x = at.x();
    Signal y = at.y();
    int each = at.input().count();
    double[] mask = new double[x.value.length];
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        draw(batch);
        multiply(x.value, y.value, batch);
      }

      private void draw(Batch batch) {
        for (int row = 0, i = 0; row < batch.size(); row++) {
          SplittableRandom random = batch.random(row, at.place());
          for (int j = 0; j < each; j++, i++) {
            boolean kept = !batch.training() || random.nextDouble() >= p;
            mask[i] = !batch.training() ? 1 : kept ? 1 / (1 - p) : 0;
          }
        }
      }

      private void multiply(double[] in, double[] out, Batch batch) {
        for (int i = 0; i < batch.size() * each; i++) {
          out[i] = mask[i] * in[i];
        }
      }

      @Override
      public void backward(Batch batch) {
        if (x.isDifferentiated()) {
          multiply(y.gradient, x.gradient, batch);
        }
      }

      @Override
      public void forwardTangent(Batch batch) {
        multiply(x.tangent, y.tangent, batch);
      }

      @Override
      public void backwardTangent(Batch batch) {
        if (x.isDifferentiated()) {
          multiply(y.gradientTangent, x.gradientTangent, batch);
        }
      }
    };
  }
}
