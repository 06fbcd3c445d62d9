package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the programs have the solutions they state; both conditions together suffice, since all are convex. */
class QuadraticProgramsTest {

  static List<ConstrainedCase> all() {
    return QuadraticPrograms.all().stream().map(KnownProgram::asConstrained).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSolutionIsFeasibleAndHasTheMinimum(ConstrainedCase program) {
    double scale = Math.max(1, Math.abs(program.minimum()));
    assertThat(program.objective().value(program.solution()))
        .isCloseTo(program.minimum(), offset(1e-13 * scale));
    assertThat(program.violation(program.solution())).isLessThan(1e-13);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSolutionSatisfiesTheOptimalityConditions(ConstrainedCase program) {
    assertThat(program.stationarity(program.solution())).isLessThan(1e-6);
  }
}
