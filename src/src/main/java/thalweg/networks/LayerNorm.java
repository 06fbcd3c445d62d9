package thalweg.networks;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Each example standardized by its own mean and variance, then scaled and shifted: \(y_j=\gamma_j\hat x_j+\beta_j\) with
 * \(\hat x=(x-\bar x)/\sqrt{v+\epsilon}\).
 *
 * <p>The variance divides by the number of features. Parameters: {@code weight} γ, from 1, and {@code bias} β, from 0. The same in training and
 * afterwards. The backward pass is that of {@link Normalization}.
 *
 * @param epsilon ε, keeps the root from 0; positive
 * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros and Hinton, Layer Normalization (2016)</a>
 */
public record LayerNorm(double epsilon) implements Layer {

  /** Checks the number. */
  public LayerNorm {
    Check.positive("epsilon", epsilon);
  }

  /** With ε = 1e-5. */
  public LayerNorm() {
    this(1e-5);
  }

  @Override
  public Shape output(Shape input) {
    return input;
  }

  @Override
  public List<Parameter> parameters(Shape input) {
    return List.of(
        new Parameter("weight", input, Parameter.Role.SCALE),
        new Parameter("bias", input, Parameter.Role.SHIFT));
  }

  @Override
  public long multiplications(Shape input) {
    return 3L * input.count();
  }

  @Override
  public Pass start(Wiring at) {
    return new Normalization(new ByExample(at.input().count()), epsilon, at);
  }

  /** A group is an example, a channel a feature. */
  private record ByExample(int features) implements Normalization.Layout {
    @Override
    public int groups(int rows) {
      return rows;
    }

    @Override
    public int size(int rows) {
      return features;
    }

    @Override
    public int index(int group, int k) {
      return group * features + k;
    }

    @Override
    public int channel(int group, int k) {
      return k;
    }
  }
}
