package thalweg.theory.optimality;

import thalweg.losses.BinaryCrossEntropy;
import thalweg.losses.HingeLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.LogisticLoss;
import thalweg.losses.Loss;
import thalweg.losses.SquaredHingeLoss;
import thalweg.losses.SquaredLoss;

/**
 * The convex conjugate of a loss in its score, \(\ell^*(\theta,y)=\sup_s\,\theta s-\ell(s,y)\), finite for θ in an interval that
 * contains 0.
 *
 * @see <a href="https://www.jmlr.org/papers/v14/shalev-shwartz13a.html">Shalev-Shwartz and Zhang, Stochastic Dual Coordinate Ascent Methods (2013), §5</a>
 */
interface LossConjugate {

  /** \(\ell^*(\theta,y)\) for θ within the interval. */
  double value(double theta, double y);

  /** \(\ell(s,y)+\ell^*(\theta,y)-\theta s\), at least 0, written so that nothing cancels where it is small. */
  double fenchelGap(double theta, double score, double y);

  /** The least θ of the domain. */
  double low(double y);

  /** The largest θ of the domain. */
  double high(double y);

  /** The conjugate of a loss that has one here. */
  static LossConjugate of(Loss loss) {
    if (loss instanceof SquaredLoss) {
      return new Huber(Double.POSITIVE_INFINITY);
    } else if (loss instanceof HuberLoss huber) {
      return new Huber(huber.delta());
    } else if (loss instanceof LogisticLoss) {
      return new Logistic();
    } else if (loss instanceof BinaryCrossEntropy) {
      return new CrossEntropy();
    } else if (loss instanceof HingeLoss) {
      return new Hinge(1, 0);
    } else if (loss instanceof SquaredHingeLoss) {
      return new Hinge(Double.POSITIVE_INFINITY, 0.25);
    }
    throw new IllegalArgumentException(
        "loss must be the squared, Huber, logistic, cross-entropy, hinge or squared hinge loss, whose conjugates are known here, but was %s"
            .formatted(loss));
  }

  /** \(\theta y+\frac12\theta^2\) for |θ| ≤ δ; the squared loss has δ = ∞. */
  record Huber(double delta) implements LossConjugate {
    @Override
    public double value(double theta, double y) {
      return theta * (y + 0.5 * theta);
    }

    @Override
    public double fenchelGap(double theta, double score, double y) {
      double r = score - y;
      if (Math.abs(r) <= delta) {
        return 0.5 * (r - theta) * (r - theta);
      }
      double left = delta - Math.copySign(1, r) * theta;
      return left * (Math.abs(r) - delta + 0.5 * left);
    }

    @Override
    public double low(double y) {
      return -delta;
    }

    @Override
    public double high(double y) {
      return delta;
    }
  }

  /** \(p\log p+(1-p)\log(1-p)\) with p = −yθ in [0, 1]. */
  record Logistic() implements LossConjugate {
    @Override
    public double value(double theta, double y) {
      return negativeEntropy(-y * theta);
    }

    @Override
    public double fenchelGap(double theta, double score, double y) {
      return divergence(-y * theta, -y * score);
    }

    @Override
    public double low(double y) {
      return y > 0 ? -1 : 0;
    }

    @Override
    public double high(double y) {
      return y > 0 ? 0 : 1;
    }
  }

  /** \(p\log p+(1-p)\log(1-p)\) with p = y + θ in [0, 1]. */
  record CrossEntropy() implements LossConjugate {
    @Override
    public double value(double theta, double y) {
      return negativeEntropy(y + theta);
    }

    @Override
    public double fenchelGap(double theta, double score, double y) {
      return divergence(y + theta, score);
    }

    @Override
    public double low(double y) {
      return -y;
    }

    @Override
    public double high(double y) {
      return 1 - y;
    }
  }

  /** \(-p+cp^2\) with p = −yθ in [0, limit]. */
  record Hinge(double limit, double c) implements LossConjugate {
    @Override
    public double value(double theta, double y) {
      double p = -y * theta;
      return p * (c * p - 1);
    }

    @Override
    public double fenchelGap(double theta, double score, double y) {
      double p = -y * theta;
      double shortfall = 1 - y * score;
      if (shortfall <= 0) {
        return p * (c * p - shortfall);
      }
      double rest = shortfall - 0.5 * p;
      return c > 0 ? rest * rest : (1 - p) * shortfall;
    }

    @Override
    public double low(double y) {
      return y > 0 ? -limit : 0;
    }

    @Override
    public double high(double y) {
      return y > 0 ? 0 : limit;
    }
  }

  /** The relative entropy of the probability p to σ(z). */
  private static double divergence(double p, double z) {
    double q = Math.min(1, Math.max(0, p));
    return relative(q, z) + relative(1 - q, -z);
  }

  /** \(a\log(a/b)-a+b\) with \(b=\sigma(z)\), by its series where a is near b. */
  private static double relative(double a, double z) {
    double b = LogisticLoss.sigmoid(z);
    double t = (a - b) / b;
    if (a == 0 || b == 0 || Math.abs(t) > 0.05) {
      double logB =
          -new LogisticLoss().value(z, 1); // also where b itself is too small for a double
      return (a > 0 ? a * (Math.log(a) - logB) : 0) - a + b;
    }
    double sum = 0;
    for (int k = 12; k >= 2; k--) {
      sum = 1.0 / (k * (k - 1.0)) - t * sum;
    }
    return b * t * t * sum;
  }

  private static double negativeEntropy(double p) {
    double q = Math.min(1, Math.max(0, p)); // rounding may lead out
    return (q > 0 ? q * Math.log(q) : 0) + (q < 1 ? (1 - q) * Math.log1p(-q) : 0);
  }
}
