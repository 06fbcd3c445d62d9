package thalweg.theory.convexity;

import static thalweg.theory.convexity.Fact.Property.CONCAVE;
import static thalweg.theory.convexity.Fact.Property.CONVEX;

import org.jspecify.annotations.Nullable;
import thalweg.autodiff.FormulaGraph.Atom;

/**
 * Perspectives \(t\,\varphi(x/t)\) for t &gt; 0 of a function φ of one number: convex in x and t together if φ is convex, concave
 * if φ is. And \(x\log(x/t)\), the perspective of −log in t.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §3.2.6</a>
 */
final class Perspectives {
  private Perspectives() {}

  /** The product of t and φ(x/t), or null if it is none. */
  static @Nullable Fact of(String text, Fact t, Fact phi) {
    if (!t.affine || t.range.lo() < 0 || phi.from.size() != 1) {
      return null;
    }
    Fact ratio = phi.from.get(0);
    if (ratio.made != Atom.DIVIDED_BY || !ratio.from.stream().allMatch(part -> part.affine)) {
      return null;
    }
    Fact y = ProductRules.general(text, Atom.TIMES, t, phi);
    if (t.isSame(ratio.from.get(1))) {
      Interval curvature = curvature(phi, ratio);
      perspective(y, t, curvature);
      return y.complete();
    } else if (phi.made == Atom.LOG && t.isSame(ratio.from.get(0))) {
      y.add(CONVEX, "relative entropy x log(x/t), the perspective of −log", t.why(CONVEX));
      return y.complete();
    }
    return null;
  }

  private static void perspective(Fact y, Fact t, Interval curvature) {
    if (curvature.lo() >= 0) {
      y.add(CONVEX, "the perspective t φ(x/t) of a convex function", t.why(CONVEX));
    }
    if (curvature.hi() <= 0) {
      y.add(CONCAVE, "the perspective t φ(x/t) of a concave function", t.why(CONCAVE));
    }
  }

  private static Interval curvature(Fact phi, Fact ratio) {
    return switch (phi.made) {
      case SQUARE,
          SQRT,
          EXP,
          EXPM1,
          LOG,
          LOG1P,
          SIN,
          COS,
          TANH,
          SIGMOID,
          SOFTPLUS,
          RELU,
          ABS,
          POWER -> {
        ScalarFunction function = ScalarFunction.of(phi.made, phi.parameter);
        yield function.curvature().over(ratio.range.meet(function.domain()));
      }
      default -> Interval.ALL;
    };
  }
}
