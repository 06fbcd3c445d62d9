package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.math.Vectors;
import thalweg.penalties.ElasticNet;
import thalweg.penalties.GroupLasso;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.Penalty;
import thalweg.penalties.WeightsOnly;

/** What a penalty holds at its kinks, and what its strength costs. */
final class Kinks {
  private Kinks() {}

  /**
   * The kinks at which p lies, and the derivative of the best value in the strength λ, which is r(p)/λ.
   *
   * @param r the penalty; of one that is not known here nothing is said
   * @param p the point. Not modified.
   * @param n a subgradient of r there, or what should be one. Not modified.
   */
  static List<Multiplier> at(Penalty r, double[] p, double[] n) {
    if (r instanceof WeightsOnly some) {
      double[] weights = Arrays.copyOf(p, some.weights());
      return at(some.penalty(), weights, Arrays.copyOf(n, some.weights()));
    }
    List<Multiplier> found = new ArrayList<>();
    if (r instanceof L1 lasso) {
      addStrength(lasso.lambda(), r.value(p), found);
      addZeros(lasso.lambda(), p, n, found);
    } else if (r instanceof ElasticNet net) {
      addStrength(net.lambda(), r.value(p), found);
      addZeros(net.lambda() * net.l1Ratio(), p, n, found);
    } else if (r instanceof L2 ridge) {
      addStrength(ridge.lambda(), r.value(p), found);
    } else if (r instanceof GroupLasso groups) {
      addStrength(groups.lambda(), r.value(p), found);
      addGroups(groups, p, n, found);
    }
    return found;
  }

  private static void addStrength(double lambda, double value, List<Multiplier> found) {
    if (lambda > 0) {
      String name = "the strength λ = " + Wording.number(lambda);
      found.add(Multiplier.atLeast(name, value / lambda, "raising λ"));
    }
  }

  private static void addZeros(double limit, double[] p, double[] n, List<Multiplier> found) {
    for (int i = 0; i < p.length && limit > 0; i++) {
      if (p[i] == 0) {
        found.add(Multiplier.atKink("w[" + i + "]", Math.abs(n[i]), limit));
      }
    }
  }

  private static void addGroups(GroupLasso groups, double[] p, double[] n, List<Multiplier> found) {
    int from = 0;
    for (int g = 0; g < groups.sizes().size(); g++) {
      int to = from + groups.sizes().get(g);
      if (groups.lambda() > 0 && Vectors.norm2(p, from, to) == 0) {
        String name = "group %d, w[%d] to w[%d],".formatted(g, from, to - 1);
        double limit = groups.lambda() * Math.sqrt(to - from);
        found.add(Multiplier.atKink(name, Vectors.norm2(n, from, to), limit));
      }
      from = to;
    }
  }
}
