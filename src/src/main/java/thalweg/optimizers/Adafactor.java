package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * Adafactor: for a matrix, a second moment of rank one, from the means of its rows and of its columns,
 *
 * <p>\[r\leftarrow r+t^{-p}\bigl(\overline{g^2}_{\text{rows}}-r\bigr),\qquad
 * c\leftarrow c+t^{-p}\bigl(\overline{g^2}_{\text{columns}}-c\bigr),\qquad
 * V_{ij}=\frac{r_ic_j}{\max(\bar r,\epsilon_1)},\qquad u=\frac{g}{\sqrt{\max(V,\epsilon_1^2)}},\]
 *
 * <p>\[w\leftarrow(1-\alpha_t\lambda)w-\max(\epsilon_2,\operatorname{rms}w)\,\min\Bigl(\alpha_t,\frac1{\sqrt t}\Bigr)
 * \frac{u}{\max(1,\operatorname{rms}u/d)}.\]
 *
 * <p>Steps are relative to the size of the parameters. Of all rank-one matrices, V is the one nearest to the true second
 * moment in the I-divergence. A vector is a matrix of one row, whose second moment is kept in full. This is
 * PyTorch's form. Memory: rows + columns numbers; d for a vector.
 *
 * @param learningRate the largest relative step size α
 * @param rows the number of rows of the matrix, stored row by row; at least 1, and divides d
 * @param power p, how fast the averages lengthen; in [0, 1)
 * @param epsilon1 ε₁, keeps the denominators from 0; positive
 * @param epsilon2 ε₂, the least size that parameters count as having; at least 0
 * @param threshold d, the root mean square to which u is clipped; positive
 * @param weightDecay λ, decoupled; at least 0
 * @see <a href="https://arxiv.org/abs/1804.04235">Shazeer and Stern, Adafactor: Adaptive learning rates with sublinear memory cost (2018), algorithms 4 and 5</a>
 */
public record Adafactor(
    Schedule learningRate,
    int rows,
    double power,
    double epsilon1,
    double epsilon2,
    double threshold,
    double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public Adafactor {
    Check.atLeast("rows", rows, 1);
    Check.inHalfOpen("power", power, 0, 1);
    Check.positive("epsilon1", epsilon1);
    Check.nonNegative("epsilon2", epsilon2);
    Check.positive("threshold", threshold);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** p = 0.8, ε₁ = the spacing of doubles at 1, ε₂ = 0.001, d = 1, no decay; PyTorch's step size is 0.01. */
  public Adafactor(double learningRate, int rows) {
    this(Schedule.constant(learningRate), rows, 0.8, Math.ulp(1), 1e-3, 1, 0);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    SecondMoment moment = SecondMoment.of(memory, rows, epsilon1);
    double[] u = new double[memory.dimension()];
    double root = sqrt(u.length);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double size = max(epsilon2, Vectors.norm2(w) / root) * min(alpha, 1 / sqrt(t));
      moment.add(g, pow(t, -power));
      moment.scale(g, epsilon1, u);
      double clip = max(1, Vectors.norm2(u) / (root * threshold));
      Vectors.combine(1 - alpha * weightDecay, w, -size / clip, u, w);
    };
  }
}
