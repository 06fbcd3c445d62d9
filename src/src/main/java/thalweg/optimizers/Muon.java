package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * Muon: for a matrix, momentum whose singular values are all set to about 1,
 *
 * <p>\[B\leftarrow\mu B+(1-\mu)G,\qquad U=(1-\mu)G+\mu B,\qquad
 * W\leftarrow W-\alpha_t\sqrt{\max\bigl(1,\tfrac{\text{rows}}{\text{columns}}\bigr)}\;\operatorname{orth}(U).\]
 *
 * <p>orth takes \(U=P\Sigma Q^\top\) to nearly \(PQ^\top\), the steepest descent direction in the spectral norm: all
 * directions of the matrix move alike, not only the few strong ones. It is five steps of a quintic Newton–Schulz
 * iteration, \(X\leftarrow aX+(bXX^\top+c(XX^\top)^2)X\) with (a, b, c) = (3.4445, −4.7750, 2.0315), which bring the
 * singular values between about 0.7 and 1.2. The momentum is a running mean with Nesterov's look ahead, as in PyTorch's
 * code, here in double instead of bfloat16. For the hidden matrices of a network; other parameters take another
 * rule by {@link Partitioned}. PyTorch's default adds {@code .withDecoupledDecay(0.1)}. Cost: about 10 products of
 * matrices a step. A U shorter than 1e-7 counts as that long, as in PyTorch, so smaller ones hardly move. Memory: d numbers.
 *
 * @param learningRate the step size α
 * @param rows the number of rows of the matrix, stored row by row; at least 1, and divides d
 * @param momentum μ, how much of the running mean is kept; in [0, 1)
 * @see <a href="https://kellerjordan.github.io/posts/muon/">Jordan et al., Muon: An optimizer for hidden layers in neural networks (2024)</a>
 */
public record Muon(Schedule learningRate, int rows, double momentum) implements Optimizer {

  /** Checks the settings. */
  public Muon {
    Check.atLeast("rows", rows, 1);
    Check.inHalfOpen("momentum", momentum, 0, 1);
  }

  /** μ = 0.95; PyTorch's step size is 0.001. */
  public Muon(double learningRate, int rows) {
    this(Schedule.constant(learningRate), rows, 0.95);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    int columns = memory.columns(rows);
    double[] b = memory.vector("b");
    double[] u = new double[memory.dimension()];
    NewtonSchulz orth = new NewtonSchulz(rows, columns);
    double shape = sqrt(max(1, (double) rows / columns));
    return (t, w, g) -> {
      memory.check(w, g);
      Vectors.combine(momentum, b, 1 - momentum, g, b);
      Vectors.combine(momentum, b, 1 - momentum, g, u);
      orth.orthogonalize(u);
      Vectors.axpy(-learningRate.at(t - 1) * shape, u, w);
    };
  }
}
