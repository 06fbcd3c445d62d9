package thalweg.losses;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * The multiclass hinge loss for the class c of the target, the mean over the classes of
 *
 * <p>\[\ell(s,y)=\frac1k\sum_{j\ne c}\max(m-s_c+s_j,0).\]
 *
 * <p>Convex with kinks, so not smooth; Lipschitz with constant \(\sqrt{1-1/k}\lt1\). The form of Weston and Watkins,
 * divided by the number of classes as in PyTorch's {@code multi_margin_loss}; Crammer and Singer take the largest
 * term instead of the sum.
 *
 * @param margin m, by how much the right class must win; positive
 * @see <a href="https://www.esann.org/sites/default/files/proceedings/legacy/es1999-461.pdf">Weston and Watkins, Support Vector Machines for Multi-Class Pattern Recognition (1999)</a>
 */
public record MulticlassHinge(double margin) implements VectorLoss {

  /** Checks the margin. */
  public MulticlassHinge {
    Check.positive("margin", margin);
  }

  /** A margin of 1. */
  public MulticlassHinge() {
    this(1);
  }

  @Override
  public double value(double[] scores, double[] target) {
    int label = Softmax.top(Check.length("target", target, scores.length));
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      // Half of a violation, which may itself be too large for a double.
      double half = 0.5 * margin - 0.5 * scores[label] + 0.5 * scores[j];
      sum += j == label ? 0 : Math.max(half, 0) / scores.length;
    }
    return 2 * sum;
  }

  @Override
  public void gradient(double[] scores, double[] target, double[] g) {
    Check.length("g", g, scores.length);
    int label = Softmax.top(Check.length("target", target, scores.length));
    int violations = 0;
    for (int j = 0; j < scores.length; j++) {
      boolean violates = j != label && margin - scores[label] + scores[j] > 0;
      g[j] = violates ? 1.0 / scores.length : 0;
      violations += violates ? 1 : 0;
    }
    g[label] = -(double) violations / scores.length;
  }

  @Override
  public void hessianVector(double[] scores, double[] target, double[] v, double[] hv) {
    Check.length("v", v, scores.length);
    Arrays.fill(Check.length("hv", hv, scores.length), 0);
  }

  @Override
  public boolean convex() {
    return true;
  }

  @Override
  public double lipschitz() {
    return 1;
  }

  @Override
  public double smoothness() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public double infimum(double[] target) {
    return 0;
  }

  @Override
  public void checkTarget(double[] target) {
    Softmax.checkOneHot(target);
  }
}
