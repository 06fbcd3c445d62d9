package thalweg.theory.problemclasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.autodiff.Autodiff;
import thalweg.constraints.AffineSet;
import thalweg.constraints.Box;
import thalweg.constraints.L2Ball;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.losses.HingeLoss;
import thalweg.models.LinearModel;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.constrained.AugmentedLagrangian;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.constrained.SequentialQuadraticProgramming;
import thalweg.solvers.derivativefree.NelderMead;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.TripleMomentum;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.TrustRegion;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.Subgradient;
import thalweg.solvers.stochastic.Saga;
import thalweg.theory.constants.Structure;

/** Which class a problem falls into, what suits it, and why the rest does not. */
class ProblemClassTest {
  private static final Quadratic BOWL = Quadratic.rotated(2, 1, 3, 10);

  private static Examples examples() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {2, 1}, {-1, 3}, {0, -2}, {1, 1}});
    return new Examples(x, new double[] {1, -1, 1, -1, 1});
  }

  @Test
  void theClassFollowsFromTypesAndTraits() {
    LinearModel logistic = LinearModel.logistic(examples());
    LinearModel hinge = LinearModel.of(examples(), new HingeLoss(), new NoPenalty());
    assertThat(ProblemClass.of(BOWL).name())
        .isEqualTo("convex, smooth, unconstrained, deterministic");
    assertThat(ProblemClass.of(logistic).name())
        .isEqualTo("convex, smooth, unconstrained, finite sum");
    assertThat(ProblemClass.of(hinge).name())
        .isEqualTo("convex, not smooth, unconstrained, finite sum");
    assertThat(ProblemClass.of(logistic, logistic.onWeights(new L1(0.1))).name())
        .isEqualTo("convex, not smooth, unconstrained, finite sum");
    assertThat(ProblemClass.of(new Rosenbrock()).name())
        .isEqualTo("not known to be convex, smooth, unconstrained, deterministic");
    assertThat(ProblemClass.of(new OverSet<>(BOWL, new Simplex(3))).name())
        .isEqualTo("convex, smooth, over a simple set, deterministic");
    DMatrixRMaj row = new DMatrixRMaj(new double[][] {{1, 1, 1}});
    assertThat(ProblemClass.of(BOWL, new AffineSet(row, new double[] {1})).constraints())
        .isEqualTo(ConstraintKind.LINEAR);
  }

  @Test
  void aQuadraticProgramIsLinearlyConstrainedAndSolvedByTheInteriorPoint() {
    DMatrixRMaj q = new DMatrixRMaj(new double[][] {{2, 0}, {0, 4}});
    QuadraticProgram program =
        QuadraticProgram.of(q, -2, -4)
            .atMost(new DMatrixRMaj(new double[][] {{1, 1}}), new double[] {1});
    ProblemClass sheet = ProblemClass.of(program);
    assertThat(sheet.name()).isEqualTo("convex, smooth, with linear constraints, deterministic");
    assertThat(solvers(sheet)).containsExactly(InteriorPoint.class);
    double[] w =
        sheet.advice(InteriorPoint.class).run().minimize(new double[2], Stop.after(50)).point();
    assertThat(w).containsExactly(new double[] {1.0 / 3, 2.0 / 3}, within(1e-6));
    assertThatThrownBy(() -> sheet.advice(GradientDescent.class))
        .hasMessage(
            "GradientDescent does not fit: it knows no constraints, and this problem is one with linear constraints; take InteriorPoint");
  }

  @Test
  void generalConstraintsAreForLagrangians() {
    Differentiable circle =
        Differentiable.of(
            2,
            (w, g) -> {
              g[0] = 2 * w[0];
              g[1] = 2 * w[1];
              return w[0] * w[0] + w[1] * w[1] - 1;
            });
    ConstrainedProblem problem =
        new ConstrainedProblem(new Rosenbrock(), List.of(), List.of(circle));
    ProblemClass sheet = ProblemClass.of(problem);
    assertThat(sheet.constraints()).isEqualTo(ConstraintKind.GENERAL);
    assertThat(solvers(sheet))
        .containsExactly(SequentialQuadraticProgramming.class, AugmentedLagrangian.class);
    for (Advice advice : sheet.advice()) {
      double[] w = advice.run().minimize(new double[2], Stop.after(200)).point();
      // Known from Rosenbrock's function in the unit disk.
      assertThat(w).containsExactly(new double[] {0.7864, 0.6177}, within(1e-3));
    }
  }

  private static List<Class<?>> solvers(ProblemClass sheet) {
    return sheet.advice().stream().<Class<?>>map(Advice::solver).toList();
  }

  @Test
  void withoutConvexityNoAcceleratedMethodIsAdvised() {
    ProblemClass sheet = ProblemClass.of(new Rosenbrock()).from(-1.2, 1);
    assertThat(solvers(sheet))
        .containsExactly(GradientDescent.class, TrustRegion.class, Lbfgs.class);
    assertThat(sheet.advice(GradientDescent.class).remark())
        .contains("an L that is only known as estimate at this point");
    assertThatThrownBy(() -> sheet.advice(Nesterov.class))
        .hasMessageStartingWith("Nesterov does not fit: it needs");
  }

  /** Nobody says of a formula whether it is convex: rules prove it, or a witness refutes it. */
  @Test
  void aFormulaIsClassifiedByTheRulesOfConvexity() {
    Autodiff bowl = Autodiff.of(2, w -> w.at(0).squared().plus(w.at(1).minus(w.at(0)).squared()));
    assertThat(Structure.of(bowl).convex()).contains(true);
    assertThat(solvers(ProblemClass.of(bowl))).contains(Nesterov.class);
    Autodiff saddle = Autodiff.of(2, w -> w.at(0).times(w.at(1)));
    assertThat(Structure.of(saddle).convex()).contains(false);
    assertThat(solvers(ProblemClass.of(saddle))).doesNotContain(Nesterov.class);
  }

  /** Without convexity nothing is promised over sets and with penalties, but what is advised descends. */
  @Test
  void whatIsAdvisedWithoutConvexityDescends() {
    Rosenbrock f = new Rosenbrock();
    double[] start = {-1, 0.5};
    List<ProblemClass> sheets =
        List.of(
            ProblemClass.of(f).from(start),
            ProblemClass.of(f, new L1(0.1)).from(start),
            ProblemClass.of(f, new L2Ball(2, 2)).from(start),
            ProblemClass.of(f, new Box(new double[] {-2, -2}, new double[] {2, 0.7})).from(start));
    for (ProblemClass sheet : sheets) {
      assertThat(sheet.advice()).isNotEmpty();
      for (Advice advice : sheet.advice()) {
        Solution solution = advice.run().minimize(start, Stop.after(500));
        assertThat(solution.value()).as(advice.toString()).isLessThan(2);
      }
    }
  }

  @Test
  void eachRefusalSaysWhyAndWhatToTake() {
    ProblemClass bowl = ProblemClass.of(BOWL);
    assertThatThrownBy(() -> bowl.advice(FrankWolfe.class))
        .hasMessageContaining("it needs a bounded set over which linear functions are minimized")
        .hasMessageContaining("take ");
    assertThatThrownBy(() -> bowl.advice(Fista.class))
        .hasMessageContaining("it is made for a penalty with a proximal step, and there is none");
    assertThatThrownBy(() -> bowl.advice(Saga.class))
        .hasMessageContaining("it needs a sum over examples");
    assertThatThrownBy(() -> bowl.advice(Subgradient.class))
        .hasMessageContaining("it is made for kinks");
    assertThatThrownBy(() -> bowl.advice(LbfgsB.class))
        .hasMessageContaining("it needs a bound on each variable");
    assertThatThrownBy(() -> bowl.advice(String.class))
        .hasMessageContaining("String does not fit: this sheet has no advice for it");
    LinearModel logistic = LinearModel.logistic(examples());
    ProblemClass flat = ProblemClass.of(logistic);
    assertThatThrownBy(() -> flat.advice(TripleMomentum.class))
        .hasMessageContaining("an L2 penalty on all parameters gives one");
    assertThatThrownBy(() -> ProblemClass.of(logistic, new L2(1)).advice(HeavyBall.class))
        .hasMessageContaining("it takes no proximal steps, and this problem has a penalty");
    ProblemClass simplex = ProblemClass.of(BOWL, new Simplex(3));
    assertThatThrownBy(() -> simplex.advice(Lbfgs.class))
        .hasMessageContaining("this problem is one over a simple set");
    ProblemClass open = ProblemClass.of(BOWL, Box.nonNegative(3));
    assertThatThrownBy(() -> open.advice(FrankWolfe.class)).hasMessageContaining("bounded set");
    assertThat(solvers(open)).contains(ProjectedGradient.class, LbfgsB.class);
  }

  /** Beck and Teboulle (2003), theorem 5.1, and Nesterov, theorem 3.2.2: the sizes that make the bound for k steps least. */
  @Test
  void stepSizesForAKnownNumberOfStepsAreTheTextbooks() {
    ProblemClass simplex = ProblemClass.of(BOWL, new Simplex(3)).to(0.1);
    Advice mirror = simplex.advice(MirrorDescent.class);
    double steps = mirror.iterations().getAsInt() + 1;
    assertThat(mirror.stepSize())
        .isEqualTo(
            Math.sqrt(2 * Math.log(3) / steps) / simplex.constants().lipschitz().value(),
            within(1e-15));
    LinearModel hinge = LinearModel.of(examples(), new HingeLoss(), new NoPenalty());
    ProblemClass kinks = ProblemClass.of(hinge).within(2).to(0.1);
    Advice subgradient = kinks.advice(Subgradient.class);
    double slope = kinks.constants().lipschitz().value();
    int k = (int) Math.ceil(Math.pow(slope * 2 / 0.1, 2) - 1);
    assertThat(subgradient.iterations()).hasValue(k);
    assertThat(subgradient.stepSize()).isEqualTo(2 / (slope * Math.sqrt(k + 1.0)), within(1e-15));
  }

  @Test
  void aPenaltyAndASetTogetherAreRefused() {
    assertThatThrownBy(() -> ProblemClass.of(BOWL, new L1(1), new Simplex(3)))
        .hasMessageContaining("have no common proximal step")
        .hasMessageContaining("DouglasRachford");
    assertThat(ProblemClass.of(BOWL, new NoPenalty(), new Simplex(3)).constraints())
        .isEqualTo(ConstraintKind.SIMPLE_SET);
  }

  @Test
  void constraintsThatAnObjectiveBringsAreNotForgotten() {
    QuadraticProgram program =
        QuadraticProgram.linear(1, 1, 1)
            .atMost(new DMatrixRMaj(new double[][] {{1, 1, 1}}), new double[] {1});
    assertThatThrownBy(() -> ProblemClass.of(program, new Simplex(3)))
        .hasMessageContaining("f must be without constraints")
        .hasMessageContaining("QuadraticProgram");
    OverSet<Simplex> over = new OverSet<>(BOWL, new Simplex(3));
    assertThatThrownBy(() -> ProblemClass.of(over, new L1(1))).hasMessageContaining("OverSet");
    LinearModel hinge = LinearModel.of(examples(), new HingeLoss(), new NoPenalty());
    ConstrainedProblem general = new ConstrainedProblem(hinge, List.of(), List.of(hinge));
    assertThatThrownBy(() -> ProblemClass.of(general).advice(Subgradient.class))
        .hasMessageContaining("this problem is one with general constraints");
  }

  @Test
  void aDistanceBelongsToItsStart() {
    LinearModel logistic = LinearModel.logistic(examples());
    ProblemClass moved = ProblemClass.of(logistic).within(1).from(5, 5, 5);
    assertThat(moved.advice(Nesterov.class).iterations()).isEmpty();
    assertThat(moved.within(9).to(1).advice(Nesterov.class).iterations()).isPresent();
  }

  @Test
  void withoutADistanceNoNumberIsInvented() {
    LinearModel logistic = LinearModel.logistic(examples());
    Advice unknown = ProblemClass.of(logistic).advice(Nesterov.class);
    assertThat(unknown.iterations()).isEmpty();
    assertThat(unknown.remark())
        .contains("the distance R to a minimizer is not known; give a bound by .within(R)");
    Advice known = ProblemClass.of(logistic).within(4).to(1e-3).advice(Nesterov.class);
    // 2LR²/(k+1)² ≤ 1e-3
    double l = logistic.smoothness();
    int k = (int) Math.ceil(Math.sqrt(2 * l * 16 / 1e-3) - 1);
    assertThat(known.iterations()).hasValue(k);
    assertThat(known.line())
        .isEqualTo("new Nesterov(" + 1 / l + ").minimize(f, start, Stop.after(" + k + "))");
  }

  @Test
  void whatYouKnowIsTakenIntoAccount() {
    Differentiable corner =
        Differentiable.of(
            2,
            (w, g) -> {
              g[0] = Math.signum(w[0]);
              g[1] = Math.signum(w[1]);
              return Math.abs(w[0]) + Math.abs(w[1]);
            });
    ProblemClass unknown = ProblemClass.of(corner).where(Structure.of(corner).withKinks());
    assertThat(solvers(unknown)).containsExactly(NelderMead.class);
    ProblemClass convex =
        ProblemClass.of(corner).where(Structure.of(corner).withKinks().asConvex());
    assertThat(convex.isConvex()).isTrue();
    assertThat(convex.isSmooth()).isFalse();
  }

  @Test
  void theLassoIsItsLeastSquaresAndAPenalty() {
    SparseRegression lasso = SparseRegression.lasso(examples().x(), examples().y(), 0.1);
    ProblemClass sheet = ProblemClass.of(lasso);
    Advice fista = sheet.advice(Fista.class);
    double[] w = fista.run().minimize(new double[2], Stop.after(5000)).point();
    double[] expected =
        new Fista(fista.stepSize())
            .minimize(lasso.composite(), new double[2], Stop.after(5000))
            .point();
    assertThat(w).containsExactly(expected, within(1e-9));
  }

  @Test
  void badInputIsASentence() {
    ProblemClass sheet = ProblemClass.of(BOWL);
    assertThatThrownBy(() -> sheet.to(0)).hasMessageContaining("tolerance must be positive");
    assertThatThrownBy(() -> sheet.within(-1)).hasMessageContaining("distance");
    assertThatThrownBy(() -> sheet.from(1, 2)).hasMessageContaining("w must have 3 entries");
    assertThatThrownBy(() -> ProblemClass.of(BOWL, new Simplex(2)))
        .hasMessageContaining("set must have the objective's dimension 3 but has 2");
  }
}
