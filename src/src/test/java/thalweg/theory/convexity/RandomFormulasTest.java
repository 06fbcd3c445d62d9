package thalweg.theory.convexity;

import static org.assertj.core.api.Assertions.assertThat;
import static thalweg.autodiff.VarMath.abs;
import static thalweg.autodiff.VarMath.cos;
import static thalweg.autodiff.VarMath.exp;
import static thalweg.autodiff.VarMath.expm1;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.log1p;
import static thalweg.autodiff.VarMath.logAddExp;
import static thalweg.autodiff.VarMath.max;
import static thalweg.autodiff.VarMath.min;
import static thalweg.autodiff.VarMath.norm;
import static thalweg.autodiff.VarMath.relu;
import static thalweg.autodiff.VarMath.sigmoid;
import static thalweg.autodiff.VarMath.sin;
import static thalweg.autodiff.VarMath.softplus;
import static thalweg.autodiff.VarMath.sqrt;
import static thalweg.autodiff.VarMath.sum;
import static thalweg.autodiff.VarMath.tanh;
import static thalweg.autodiff.VarMath.vector;
import static thalweg.autodiff.VarMath.xlogy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import thalweg.autodiff.Autodiff;
import thalweg.autodiff.FormulaGraph;
import thalweg.autodiff.Var;
import thalweg.constraints.Box;

/**
 * Rules against witnesses on random formulas: what rules prove, no witness may refute. Both are exact up to rounding that they account
 * for, so a single contradiction is a mistake in one of them.
 */
class RandomFormulasTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[][] BOXES = {
    {-INF, INF}, {0, INF}, {0, 1}, {-2, 3}, {1, 4}, {-INF, 0}, {0.5, INF}
  };
  static int formulas = Integer.getInteger("formulas", 1500);
  static long first = Long.getLong("firstSeed", 0);

  @Test
  void noWitnessRefutesWhatTheRulesProve() {
    List<String> contradictions = new ArrayList<>();
    int proved = 0;
    int constants = 0;
    int skipped = 0;
    for (long seed = first; seed < first + formulas; seed++) {
      int d = 1 + (int) (seed % 2);
      double[] sides = BOXES[(int) (seed / 2 % BOXES.length)];
      Box box = Box.uniform(d, sides[0], sides[1]);
      long mine = seed;
      Function<Var, Var> formula = w -> random(w, new Random(mine), 4);
      Autodiff f = Autodiff.of(d, formula);
      ConvexityReport report;
      try {
        report = ConvexityReport.of(f, box, 60, seed);
      } catch (IllegalArgumentException undefined) {
        skipped++;
        continue;
      }
      String name = seed + ": " + report.subject() + " on " + sides[0] + " … " + sides[1] + ": ";
      if (report.convexity().isProved()) {
        proved++;
        search(f, box, seed)
            .againstConvexity()
            .ifPresent(w -> contradictions.add(name + w + report.convexity()));
      }
      if (report.quasiconvexity().isProved()) {
        search(f, box, seed)
            .againstQuasiconvexity()
            .ifPresent(w -> contradictions.add(name + w + report.quasiconvexity()));
      }
      double mu = report.strongConvexity().constant();
      if (report.strongConvexity().isProved()) {
        constants++;
        Autodiff rest = Autodiff.of(d, w -> formula.apply(w).minus(sum(w.squared()).times(mu / 2)));
        search(rest, box, seed)
            .againstConvexity()
            .ifPresent(w -> contradictions.add(name + "μ " + w + report.strongConvexity()));
      }
      double smooth = report.smoothness().constant();
      if (report.smoothness().isProved()) {
        constants++;
        Autodiff rest =
            Autodiff.of(d, w -> sum(w.squared()).times(smooth / 2).minus(formula.apply(w)));
        search(rest, box, seed)
            .againstConvexity()
            .ifPresent(w -> contradictions.add(name + "L " + w + report.smoothness()));
      }
    }
    System.out.println(
        "%d random formulas, %d undefined, %d proved convex, %d constants, %d contradictions"
            .formatted(formulas, skipped, proved, constants, contradictions.size()));
    assertThat(contradictions).isEmpty();
    assertThat(proved).isGreaterThan(formulas / 20);
  }

  private static WitnessSearch search(Autodiff f, Box box, long seed) {
    Sampler sampler = new Sampler(box, seed + 1);
    FormulaGraph graph = f.formula(sampler.point()).orElseThrow();
    WitnessSearch search = new WitnessSearch(new FormulaValues(f, graph, r -> r[0]), sampler);
    search.run(400, Optional.of(f));
    return search;
  }

  private static Var random(Var w, Random random, int depth) {
    Var x = w.at(random.nextInt(w.size()));
    if (depth == 0 || random.nextInt(6) == 0) {
      double[] factors = {1, -1, 2, 0.5, 3, -0.3};
      double[] shifts = {0, 0, 1, -1, 0.25};
      return x.times(factors[random.nextInt(6)]).plus(shifts[random.nextInt(5)]);
    }
    Var a = random(w, random, depth - 1);
    return switch (random.nextInt(34)) {
      case 0 -> a.squared();
      case 1 -> exp(a);
      case 2 -> abs(a);
      case 3 -> sqrt(a);
      case 4 -> log(a);
      case 5 -> softplus(a);
      case 6 -> relu(a);
      case 7 -> a.negated();
      case 8 -> a.power(new double[] {3, 4, 1.5, -1, -2, 0.5, -0.5, 5}[random.nextInt(8)]);
      case 9 -> sin(a);
      case 10 -> cos(a);
      case 11 -> tanh(a);
      case 12 -> sigmoid(a);
      case 13 -> log1p(a);
      case 14 -> expm1(a);
      case 15 -> xlogy(a, a);
      case 16 -> a.times(new double[] {2, -1, 0.1}[random.nextInt(3)]).plus(random.nextInt(3) - 1);
      case 17 -> a.times(a);
      default -> two(a, random(w, random, depth - 1), random);
    };
  }

  private static Var two(Var a, Var b, Random random) {
    return switch (random.nextInt(13)) {
      case 0, 1 -> a.plus(b);
      case 2 -> a.minus(b);
      case 3, 4 -> a.times(b);
      case 5, 6 -> a.dividedBy(b);
      case 7 -> max(a, b);
      case 8 -> min(a, b);
      case 9 -> logAddExp(a, b);
      case 10 -> norm(vector(a, b));
      case 11 -> b.times(exp(a.dividedBy(b)));
      default -> xlogy(a, b);
    };
  }
}
