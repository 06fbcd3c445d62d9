package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;
import thalweg.functions.GradientCheck;
import thalweg.math.Vectors;

/** That the definitions are those of the book. */
class HockSchittkowskiTest {

  static List<ConstrainedCase> all() {
    return HockSchittkowski.all();
  }

  @Test
  void everyKindOfConstraintIsThere() {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(all()).anyMatch(c -> c.equalities().isEmpty() && c.inequalities().isEmpty());
    assertThat(all()).anyMatch(c -> !c.equalities().isEmpty() && !c.inequalities().isEmpty());
    assertThat(all()).extracting(ConstrainedCase::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientsAgreeWithDifferences(ConstrainedCase problem) {
    List<Differentiable> functions = new ArrayList<>(problem.equalities());
    functions.addAll(problem.inequalities());
    functions.add(problem.objective());
    for (Differentiable f : functions) {
      assertThat(GradientCheck.at(f, problem.solution())).matches(GradientCheck::passed);
      double[] w = problem.start().clone();
      for (int i = 0; i < w.length; i++) {
        w[i] += 0.01 * (i + 1);
      }
      assertThat(GradientCheck.at(f, w)).matches(GradientCheck::passed);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSolutionIsFeasibleAndHasTheMinimum(ConstrainedCase problem) {
    double scale = Math.max(1, Math.abs(problem.minimum()));
    assertThat(problem.objective().value(problem.solution()))
        .isCloseTo(problem.minimum(), offset(1e-12 * scale));
    assertThat(problem.violation(problem.solution())).isLessThan(1e-12 * scale);
  }

  /** −∇f is a combination of the active constraints' gradients, those of inequalities with weights of at least 0. */
  @ParameterizedTest
  @MethodSource("all")
  void theSolutionSatisfiesTheConditionsOfKarushKuhnAndTucker(ConstrainedCase problem) {
    double[] gradient = problem.objective().gradient(problem.solution());
    assertThat(problem.stationarity(problem.solution()))
        .isLessThan(1e-6 * Math.max(1, Vectors.norm2(gradient)));
  }
}
