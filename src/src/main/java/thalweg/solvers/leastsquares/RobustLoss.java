package thalweg.solvers.leastsquares;

import thalweg.math.Check;

/**
 * How much a residual r costs in a fit, \(\tfrac12C^2\rho\bigl((r/C)^2\bigr)\): its square where it is small beside the scale C, less
 * where it is large, so that outliers pull less.
 *
 * <p>The formulas and the scale are those of SciPy's {@code least_squares}. Solvers see residuals whose squares are the
 * losses, \(\tilde r=\operatorname{sign}(r)\,C\sqrt{\rho}\), so every method of least squares can minimize them.
 *
 * <pre>{@code
 * CurveFit.of((x, p) -> p[0] * Math.exp(-p[1] * x)).withLoss(RobustLoss.softL1(0.1));
 * }</pre>
 *
 * @param shape ρ
 * @param scale C, the residual above which the loss grows more slowly than a square, in units of the residuals (of their
 *     standard deviations where the fit has them); positive
 * @see <a href="https://doi.org/10.1007/3-540-44480-7_21">Triggs, McLauchlan, Hartley and Fitzgibbon, Bundle Adjustment – A Modern Synthesis (2000), §4.3</a>
 */
public record RobustLoss(Shape shape, double scale) {

  /** Checks the scale. */
  public RobustLoss {
    Check.positive("scale", scale);
  }

  /** What ρ(z) is, with t = √z = |r|/C. */
  public enum Shape {
    /** \(\rho=z\): least squares. */
    SQUARE {
      @Override
      double root(double t) {
        return 1;
      }

      @Override
      double slope(double t) {
        return 1;
      }

      @Override
      double curvature(double t) {
        return 1;
      }
    },
    /** \(\rho=2(\sqrt{1+z}-1)\): grows like |r|, smooth, convex. */
    SOFT_L1 {
      @Override
      double root(double t) {
        return Math.sqrt(2 / (Math.hypot(1, t) + 1));
      }

      @Override
      double slope(double t) {
        return 1 / Math.hypot(1, t);
      }

      @Override
      double curvature(double t) {
        return Math.pow(Math.hypot(1, t), -3);
      }
    },
    /** \(\rho=z\) up to 1 and \(2\sqrt z-1\) beyond: grows like |r|, convex. */
    HUBER {
      @Override
      double root(double t) {
        return t <= 1 ? 1 : Math.sqrt((2 - 1 / t) / t);
      }

      @Override
      double slope(double t) {
        return t <= 1 ? 1 : 1 / t;
      }

      @Override
      double curvature(double t) {
        return t <= 1 ? 1 : 0;
      }
    },
    /** \(\rho=\ln(1+z)\): hardly grows, not convex; may have several minima, so needs a good guess. */
    CAUCHY {
      @Override
      double root(double t) {
        if (t < 1e-8) {
          return 1;
        }
        return Math.sqrt(t < 1e8 ? Math.log1p(t * t) : 2 * Math.log(t)) / t;
      }

      @Override
      double slope(double t) {
        return 1 / Math.hypot(1, t) / Math.hypot(1, t);
      }

      @Override
      double curvature(double t) {
        return (slope(t) - t * slope(t) * t) * slope(t);
      }
    };

    /** \(\sqrt{\rho(z)/z}\), 1 at 0. */
    abstract double root(double t);

    /** ρ′(z). */
    abstract double slope(double t);

    /** The second derivative of the loss by r, \(\rho'(z)+2z\rho''(z)\). */
    abstract double curvature(double t);
  }

  /** Least squares. */
  public static RobustLoss squares() {
    return new RobustLoss(Shape.SQUARE, 1);
  }

  /** Smooth absolute values of residuals well above the scale. */
  public static RobustLoss softL1(double scale) {
    return new RobustLoss(Shape.SOFT_L1, scale);
  }

  /** Absolute values of residuals above the scale. */
  public static RobustLoss huber(double scale) {
    return new RobustLoss(Shape.HUBER, scale);
  }

  /** Logarithms of residuals well above the scale. */
  public static RobustLoss cauchy(double scale) {
    return new RobustLoss(Shape.CAUCHY, scale);
  }

  /** \(\tilde r\), whose square is \(C^2\rho\). */
  double residual(double r) {
    return r * shape.root(Math.abs(r) / scale);
  }

  /** \(d\tilde r/dr\). */
  double derivative(double r) {
    double t = Math.abs(r) / scale;
    return shape.slope(t) / shape.root(t);
  }

  /** The second derivative of the loss by r, but not below ε. */
  double curvature(double r) {
    return Math.max(shape.curvature(Math.abs(r) / scale), Math.ulp(1.0));
  }
}
