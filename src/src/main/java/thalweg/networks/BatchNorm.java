package thalweg.networks;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Each feature standardized over the batch, then scaled and shifted: \(y_j=\gamma_j\hat x_j+\beta_j\) with
 * \(\hat x_j=(x_j-\mu_j)/\sqrt{v_j+\epsilon}\).
 *
 * <p>In training, μ and v are the mean and variance of the batch (v divides by their number), so the loss of one example
 * depends on the others of its batch. Afterwards they are running statistics: {@code running_mean} and {@code running_var}
 * move by the share m toward the mean and variance (which divides by the number less one) of each training batch. Of an image,
 * a feature is a channel, and all its pixels count. Parameters: {@code weight} γ, from 1, and {@code bias} β, from 0. The backward
 * pass is that of {@link Normalization}. PyTorch's {@code BatchNorm1d} and {@code BatchNorm2d}.
 *
 * @param epsilon ε, keeps the root from 0; positive
 * @param momentum m, the weight of the newest batch; in (0, 1]
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch Normalization (2015)</a>
 */
public record BatchNorm(double epsilon, double momentum) implements Layer {

  /** Checks the numbers. */
  public BatchNorm {
    Check.positive("epsilon", epsilon);
    Check.inClosed("momentum", Check.positive("momentum", momentum), 0, 1);
  }

  /** With ε = 1e-5 and m = 0.1. */
  public BatchNorm() {
    this(1e-5, 0.1);
  }

  @Override
  public Shape output(Shape input) {
    return input;
  }

  @Override
  public List<Parameter> parameters(Shape input) {
    return List.of(Parameter.scale(input.size(0)), Parameter.bias(input.size(0)));
  }

  @Override
  public List<Parameter> statistics(Shape input) {
    Shape channels = Shape.of(input.size(0));
    return List.of(
        new Parameter("running_mean", channels, Parameter.Role.SHIFT),
        new Parameter("running_var", channels, Parameter.Role.SCALE));
  }

  @Override
  public long multiplications(Shape input) {
    return 2L * input.count();
  }

  @Override
  public boolean couplesExamples() {
    return true;
  }

  @Override
  public Pass start(Wiring at) {
    int channels = at.input().size(0);
    ByChannel layout = new ByChannel(channels, at.input().count() / channels);
    return new BatchNormPass(this, new Normalization(layout, epsilon, at), layout, at);
  }

  /** A group is a channel of all examples of the batch, its positions one after the other. */
  record ByChannel(int channels, int positions) implements Normalization.Layout {
    @Override
    public int groups(int rows) {
      return channels;
    }

    @Override
    public int size(int rows) {
      return rows * positions;
    }

    @Override
    public int index(int group, int k) {
      int row = k / positions;
      return (row * channels + group) * positions + (k - row * positions);
    }

    @Override
    public int channel(int group, int k) {
      return group;
    }
  }
}
