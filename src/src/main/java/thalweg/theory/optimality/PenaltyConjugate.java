package thalweg.theory.optimality;

import thalweg.math.Vectors;
import thalweg.penalties.ElasticNet;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;

/**
 * The conjugate of \(r(w)=a\lVert w\rVert_1+\frac c2\lVert w\rVert_2^2\):
 *
 * <p>\[r^*(u)=\frac1{2c}\sum_j\max(|u_j|-a,0)^2\text{ if }c>0,\qquad r^*(u)=0\text{ where }\lVert u\rVert_\infty\le a\text{ if }c=0.\]
 *
 * @param a the strength of the 1-norm
 * @param c the strength of half the squared 2-norm
 */
record PenaltyConjugate(double a, double c) {

  /** The conjugate of a penalty that has one here. */
  static PenaltyConjugate of(Penalty r) {
    if (r instanceof NoPenalty) {
      return new PenaltyConjugate(0, 0);
    } else if (r instanceof L1 lasso) {
      return new PenaltyConjugate(lasso.lambda(), 0);
    } else if (r instanceof L2 ridge) {
      return new PenaltyConjugate(0, ridge.lambda());
    } else if (r instanceof ElasticNet net) {
      return new PenaltyConjugate(net.lambda() * net.l1Ratio(), net.lambda() * (1 - net.l1Ratio()));
    }
    throw new IllegalArgumentException(
        "penalty must be L1, L2, ElasticNet or NoPenalty, whose conjugates are known here, but was "
            + r);
  }

  /** Whether \(r^*\) is finite only where every |uⱼ| ≤ a. */
  boolean isBall() {
    return c == 0;
  }

  /** By how much to shorten u so that \(r^*\) is finite; 1 where it is. */
  double shortening(double[] u) {
    return isBall() ? Math.min(1, a / Math.max(Vectors.normInf(u), Double.MIN_NORMAL)) : 1;
  }

  /** \(r^*(u)\), for u where it is finite. */
  double value(double[] u) {
    double sum = 0;
    for (double uj : u) {
      double excess = Math.max(Math.abs(uj) - a, 0);
      sum += isBall() ? 0 : 0.5 * excess * excess / c;
    }
    return sum;
  }

  /** \(\sum_j r(w_j)+r^*(u_j)-u_jw_j\), term by term at least 0. */
  double fenchelGap(double[] w, double[] u) {
    double sum = 0;
    for (int j = 0; j < w.length; j++) {
      double excess = isBall() ? 0 : Math.max(Math.abs(u[j]) - a, 0);
      double kink = Math.max(a * Math.abs(w[j]) - Math.min(a, Math.max(-a, u[j])) * w[j], 0);
      double rest = c * w[j] - Math.copySign(excess, u[j]);
      sum += kink + (isBall() ? 0 : 0.5 * rest * rest / c);
    }
    return sum;
  }
}
