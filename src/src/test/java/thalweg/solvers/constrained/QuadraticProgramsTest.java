package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.problems.KnownProgram;

/** The interior point against linear and quadratic programs with published or constructed answers. */
class QuadraticProgramsTest {

  @ParameterizedTest
  @MethodSource("thalweg.problems.QuadraticPrograms#all")
  void theKnownMinimumIsFoundAndProven(KnownProgram known) {
    ConstrainedSolution answer = new InteriorPoint().solve(known.program());
    double scale = Math.max(1, Math.abs(known.minimum()));
    assertThat(answer.solution().converged()).as(answer.solution().toString()).isTrue();
    assertThat(answer.solution().value()).isCloseTo(known.minimum(), offset(1e-7 * scale));
    assertThat(answer.kkt().residual()).isLessThan(1e-6 * scale);
    assertThat(answer.solution().iterations()).isLessThan(60);
  }
}
