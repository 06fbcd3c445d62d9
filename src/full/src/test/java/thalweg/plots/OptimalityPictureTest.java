package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.problems.Quadratic;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.KktReport;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.theory.optimality.Optimality;

/** −∇f and the normal cone as a picture, and its words. */
class OptimalityPictureTest {
  /** ½(w₀ − 2)² + (w₁ + 1)². */
  private static final Quadratic F =
      new Quadratic(Quadratic.diagonal(1, 2).matrix(), new double[] {2, -1});

  private static OptimalityPicture at(double... w) {
    return new OptimalityPicture(
        Optimality.at(F, new Box(new double[2], new double[] {1, 1}), w).balance().orElseThrow());
  }

  @Test
  void atACornerTheDescentLiesInTheConeOfTwoNormals() {
    OptimalityPicture corner = at(1, 0);
    assertThat(corner.altText())
        .startsWith(
            "The constraints hold all of −∇f. At w = (1, 0), −∇f is (1, -2); the normals are ")
        .contains("(1, 0)", "(0, -1)");
    assertThat(corner.plot().marks().stream().map(Mark::name))
        .containsExactly("−∇f", "normal cone", "w");
    assertThat(corner.image(1).getWidth()).isPositive();
    Mark cone = corner.plot().marks().get(1);
    double reach = 1.2 * Math.sqrt(5);
    assertThat(Arrays.stream(cone.x()).boxed())
        .as("a quarter, right of w")
        .allMatch(x -> x >= 1 - 1e-12 && x <= 1 + reach + 1e-12);
    assertThat(Arrays.stream(cone.y()).boxed())
        .as("and below")
        .allMatch(y -> y <= 1e-12 && y >= -reach - 1e-12);
  }

  @Test
  void onAnEdgeWhatIsNotHeldIsLeft() {
    OptimalityPicture edge = at(0.5, 0);
    assertThat(edge.altText())
        .isEqualTo(
            "The constraints do not hold all of −∇f. At w = (0.5, 0), −∇f is (1.5, -2); the normal is (0, -1); the constraints hold (0, -2), and (1.5, 0) is left.");
    assertThat(edge.plot().marks().stream().map(Mark::name))
        .containsExactly("−∇f", "normal cone", "held by the constraints", "w");
  }

  @Test
  void insideNoConstraintIsActive() {
    assertThat(at(0.5, 0.5).altText())
        .isEqualTo("No constraint is active. At w = (0.5, 0.5), −∇f is (1.5, -3).");
  }

  @Test
  void aMinimizerInsideHasNothingToHold() {
    Optimality inside =
        Optimality.at(F, new Box(new double[] {0, -2}, new double[] {3, 1}), new double[] {2, -1});
    OptimalityPicture picture = new OptimalityPicture(inside.balance().orElseThrow());
    assertThat(picture.altText())
        .isEqualTo("No constraint is active. At w = (2, -1), −∇f is (0, 0).");
    assertThat(picture.image(1).getWidth()).isPositive();
  }

  /** min ½‖w − (2, −1)‖² in its metric, on w₀ + w₁ = 1 and w₁ ≥ 0: the normals of the equation go both ways. */
  @Test
  void generalConstraintsAreHeldByTheirGradients() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 1}});
    DMatrixRMaj g = new DMatrixRMaj(new double[][] {{0, -1}});
    QuadraticProgram program =
        new QuadraticProgram(
            F.matrix(), new double[] {-2, 2}, a, new double[] {1}, g, new double[] {0});
    KktReport report = new InteriorPoint().solve(program).kkt();
    ConstrainedProblem problem = program.constrained();
    Optimality there =
        Optimality.at(
            problem,
            new double[] {1, 0},
            report.equalityMultipliers(),
            report.inequalityMultipliers());
    assertThat(there.holds()).as("%s", there).isTrue();
    OptimalityPicture picture = new OptimalityPicture(there.balance().orElseThrow());
    assertThat(picture.altText())
        .startsWith("The constraints hold all of −∇f. At w = (1, 0), −∇f is (1, -2)")
        .contains("(1, 1) and (-1, -1) and (0, -1)");
    Mark half = picture.plot().marks().get(1);
    for (int k = 0; k < half.x().length; k++) {
      assertThat(half.x()[k] - 1 - half.y()[k])
          .as("right of the line of the equation")
          .isGreaterThan(-1e-9);
    }
    assertThat(picture.image(1).getWidth()).isPositive();
  }

  @Test
  void otherDimensionsAreRefused() {
    Quadratic three = Quadratic.diagonal(1, 2, 3);
    Optimality there = Optimality.at(three, new Simplex(3), new double[] {0.2, 0.3, 0.5});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OptimalityPicture(there.balance().orElseThrow()))
        .withMessage("normals are drawn in 2 dimensions, but the point has 3");
  }
}
