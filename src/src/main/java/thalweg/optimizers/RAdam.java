package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Rectified Adam: momentum alone until the second moment has seen enough gradients to be trusted,
 *
 * <p>\[\rho_\infty=\frac2{1-\beta_2}-1,\qquad\rho_t=\rho_\infty-\frac{2t\beta_2^t}{1-\beta_2^t},\qquad
 * r_t=\sqrt{\frac{(\rho_t-4)(\rho_t-2)\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\rho_t}},\]
 *
 * <p>\[w_t=w_{t-1}-\alpha_t\hat m_t\cdot
 * \begin{cases}r_t\sqrt{1-\beta_2^t}\,/\,(\sqrt{v_t}+\epsilon)&amp;\rho_t\gt5\\1&amp;\text{else.}\end{cases}\]
 *
 * <p>A warm-up derived from the variance of 1/√v. With β₂ = 0.999 the first five steps are plain momentum, in the
 * units of the gradient: a large gradient makes large first steps. ε is added to the root of the raw v, before the
 * correction, as in PyTorch. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://arxiv.org/abs/1908.03265">Liu et al., On the variance of the adaptive learning rate and beyond (2020), algorithm 2</a>
 */
public record RAdam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public RAdam {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8; the paper's step size is 0.001. */
  public RAdam(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8);
  }

  /** The length ρₜ of the average that v is worth after t steps. */
  private double rho(int t) {
    double power = pow(beta2, t);
    return rhoInfinity() - 2 * t * power / (1 - power);
  }

  private double rhoInfinity() {
    return 2 / (1 - beta2) - 1;
  }

  private double rectification(double rho) {
    double rhoInf = rhoInfinity();
    return sqrt((rho - 4) * (rho - 2) * rhoInf / ((rhoInf - 4) * (rhoInf - 2) * rho));
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 - pow(beta1, t));
      double rho = rho(t);
      boolean trusted = rho > 5;
      double scale = trusted ? alpha * rectification(rho) * sqrt(1 - pow(beta2, t)) : alpha;
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
        w[i] -= scale * m[i] / (trusted ? sqrt(v[i]) + epsilon : 1);
      }
    };
  }
}
