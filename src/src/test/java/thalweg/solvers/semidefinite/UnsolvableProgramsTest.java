package thalweg.solvers.semidefinite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static thalweg.solvers.semidefinite.SparseSymmetric.identity;
import static thalweg.solvers.semidefinite.SparseSymmetric.zero;

import org.junit.jupiter.api.Test;
import thalweg.runs.Listener;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Programs without a solution are named, with a proof; programs without an interior end. */
class UnsolvableProgramsTest {

  private static SemidefiniteSolution ended(SemidefiniteProgram program, Termination why) {
    SemidefiniteSolution answer = new SemidefiniteInteriorPoint().solve(program);
    assertThat(answer.solution().termination()).as(answer.toString()).isEqualTo(why);
    return answer;
  }

  private static Ray proof(SemidefiniteProgram program, Termination why) {
    Ray certificate = ended(program, why).certificate().orElseThrow();
    assertThat(certificate.radius(program)).isGreaterThan(1e6);
    return certificate;
  }

  @Test
  void aNegativeTraceIsInfeasible() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(3).minimizing(identity(3)).equal(identity(3), -1);
    InfeasibleRay ray = (InfeasibleRay) proof(program, Termination.INFEASIBLE);
    assertThat(ray.y()[0]).isCloseTo(-1, offset(1e-9));
  }

  /** A correlation of 2: Cauchy and Schwarz forbid it, no equation alone does. */
  @Test
  void aCorrelationAboveOneIsInfeasible() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(2)
            .equal(zero().plus(0, 0, 1), 1)
            .equal(zero().plus(1, 1, 1), 1)
            .equal(zero().plus(0, 1, 0.5), 2);
    InfeasibleRay ray = (InfeasibleRay) proof(program, Termination.INFEASIBLE);
    assertThat(ray.toString()).contains("add up to a contradiction");
    assertThat(ray.y()[0]).isNegative();
    SemidefiniteProgram possible =
        SemidefiniteProgram.over(2)
            .equal(zero().plus(0, 0, 1), 1)
            .equal(zero().plus(1, 1, 1), 1)
            .equal(zero().plus(0, 1, 0.5), 0.5);
    assertThat(ray.radius(possible)).as("proves nothing of a feasible program").isZero();
    ended(possible, Termination.GRADIENT_SMALL);
  }

  @Test
  void equationsThatDependOnEachOtherAndDifferAreInfeasible() {
    SemidefiniteProgram first =
        SemidefiniteProgram.over(2).equal(zero().plus(0, 0, 1), 1).equal(identity(2), 3);
    InfeasibleRay ray =
        (InfeasibleRay)
            proof(first.equal(zero().plus(0, 0, 2).plus(1, 1, 1), 5), Termination.INFEASIBLE);
    assertThat(ray.y()).containsExactly(new double[] {-1, -1, 1}, offset(1e-9));
  }

  @Test
  void anEquationThatFollowsFromOthersIsLeftOut() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(2)
            .minimizing(identity(2))
            .equal(zero().plus(0, 0, 1), 1)
            .equal(zero().plus(0, 0, 2), 2)
            .equal(zero().plus(1, 1, 1), 4);
    SemidefiniteSolution answer = ended(program, Termination.GRADIENT_SMALL);
    assertThat(answer.value()).isCloseTo(5, offset(1e-7));
    assertThat(answer.y()).containsExactly(new double[] {1, 0, 1}, offset(1e-7));
  }

  @Test
  void aForgottenBoundIsUnbounded() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(2)
            .minimizing(zero().plus(0, 0, -1))
            .equal(zero().plus(1, 1, 1), 1);
    UnboundedRay ray = (UnboundedRay) proof(program, Termination.UNBOUNDED);
    assertThat(ray.slope(program)).isCloseTo(-1, offset(1e-9));
    assertThat(ray.radius(program.minimizing(identity(2)))).isZero();
  }

  @Test
  void withoutEquationsTheSignOfTheObjectiveDecides() {
    SemidefiniteProgram any = SemidefiniteProgram.over(2);
    proof(any.minimizing(zero().plus(0, 1, 1)), Termination.UNBOUNDED);
    SemidefiniteSolution answer = ended(any.minimizing(identity(2)), Termination.GRADIENT_SMALL);
    assertThat(answer.value()).isCloseTo(0, offset(1e-8));
  }

  @Test
  void aWayDownFromNowhereIsInfeasible() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(2)
            .minimizing(zero().plus(0, 0, -1))
            .equal(zero().plus(1, 1, 1), -1);
    proof(program, Termination.INFEASIBLE);
  }

  /**
   * X₀₀ = 0 forces X₀₁ = 0, which contradicts X₀₁ = 1; but matrices with X₁₁ large enough come as near as one likes. So no proof holds
   * for all X, and the one found says how far it reaches.
   */
  @Test
  void whatIsInfeasibleInTheLimitOnlyIsNamedWithHowFarTheProofReaches() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(2).equal(zero().plus(0, 0, 1), 0).equal(zero().plus(0, 1, 0.5), 1);
    Ray ray = proof(program, Termination.INFEASIBLE);
    assertThat(ray.radius(program)).isLessThan(1e10);
  }

  /** Nobody reaches an error of 0: the run ends by itself, at its best point, and says what may be wrong. */
  @Test
  void aRunThatGetsStuckEndsAtItsBestPoint() {
    SemidefiniteProgram program = Graphs.theta(5, Graphs.cycle(5));
    SemidefiniteSolution answer =
        new SemidefiniteInteriorPoint()
            .solve(program, Stop.after(1000).orGradientBelow(0), Listener.none());
    assertThat(answer.solution().termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(answer.toString()).contains("has no interior");
    assertThat(answer.solution().gradientNorm()).isLessThan(1e-9);
    assertThat(answer.value()).isCloseTo(-Math.sqrt(5), offset(1e-8));
  }

  /** min X₀₀ where X₀₁ = 1 is 0 and taken nowhere. */
  @Test
  void aValueThatIsNotAttainedIsFoundAndTheAnswerSaysWhatItIsWorth() {
    SemidefiniteProgram program =
        SemidefiniteProgram.over(2)
            .minimizing(zero().plus(0, 0, 1))
            .equal(zero().plus(0, 1, 0.5), 1);
    SemidefiniteSolution answer = ended(program, Termination.GRADIENT_SMALL);
    assertThat(answer.value()).isCloseTo(0, offset(1e-6));
    assertThat(answer.size()).isGreaterThan(1e6);
    assertThat(answer.toString()).contains("has hardly an interior");
  }
}
