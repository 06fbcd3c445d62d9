package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.math.Vectors;

/** The moves of which {@link Lars} and {@link NesterovLars} make momentum: as long as a share of the parameters. */
record RelativeMove(double trust, double epsilon, double weightDecay) {

  RelativeMove {
    Check.positive("trust", trust);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** \(u\leftarrow c\lVert w\rVert\,u/(\lVert u\rVert+\epsilon)\) of \(u=g+\lambda w\). */
  void of(double[] w, double[] g, double[] u) {
    Vectors.combine(1, g, weightDecay, w, u);
    TrustRatio.scale(w, trust, epsilon, u);
  }
}
