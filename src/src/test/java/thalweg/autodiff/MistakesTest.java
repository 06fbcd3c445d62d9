package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What students do wrong, and what they read then. */
class MistakesTest {

  private static String message(Function<Var, Var> formula) {
    Autodiff f = Autodiff.of(3, formula);
    Throwable error = catchThrowable(() -> f.gradient(new double[] {0.5, 1, 2}));
    assertThat(error).isInstanceOf(IllegalArgumentException.class);
    return String.valueOf(error.getMessage());
  }

  @Test
  void aResultFromPlainNumbersHasNoGradient() {
    assertThat(message(w -> w.constant(Math.exp(w.at(0).value()))))
        .isEqualTo(
            "the result does not depend on the variables, because value() was read; compute with"
                + " the variable itself: exp(x), not Math.exp(x.value())");
  }

  @Test
  void aPlainNumberWhereAVariableWasMeantIsFoundBesideOthers() {
    assertThat(message(w -> w.at(0).squared().plus(Math.exp(w.at(1).value()))))
        .isEqualTo(
            "the constant 2.718 in + was computed from value(), so the gradient would miss a part;"
                + " compute with the variable itself: exp(x), not Math.exp(x.value())");
  }

  @Test
  void aVectorOfPlainNumbersIsFoundToo() {
    assertThat(
            message(
                w -> {
                  double[] p = w.values();
                  for (int i = 0; i < p.length; i++) {
                    p[i] = Math.exp(p[i]);
                  }
                  return VarMath.sum(w.times(p));
                }))
        .startsWith("the constant [1.649, 2.718, 7.389] in × was computed from value()");
  }

  @Test
  void theErrorPointsAtTheLineThatReadTheValue() {
    Autodiff f = Autodiff.of(1, w -> w.at(0).plus(outside(w)));
    Throwable error = catchThrowable(() -> f.value(new double[] {1}));
    assertThat(error.getStackTrace())
        .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("outside"));
  }

  @Test
  void soDoesTheErrorOfAResultWithoutVariables() {
    Autodiff f = Autodiff.of(1, w -> w.constant(outside(w)));
    Throwable error = catchThrowable(() -> f.value(new double[] {1}));
    assertThat(error.getStackTrace())
        .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("outside"));
  }

  private static double outside(Var w) {
    return Math.sin(w.at(0).value());
  }

  @Test
  void lookingAtAValueToBranchOrPrintIsFine() {
    List<Double> seen = new ArrayList<>();
    Random noise = new Random(1);
    Autodiff f =
        Autodiff.of(
            1,
            w -> {
              Var x = w.at(0);
              seen.add(x.value());
              return x.value() > 0 ? x.times(3) : x.times(2 + noise.nextInt(1));
            });
    assertThatCode(() -> f.gradient(new double[1])).doesNotThrowAnyException();
    assertThat(f.gradient(new double[] {1})).containsExactly(3);
    assertThat(f.gradient(new double[] {-1})).containsExactly(2);
    assertThat(seen).startsWith(0.0).endsWith(1.0, -1.0);
  }

  @Test
  void plainNumbersAreFoundInAnyUnit() {
    for (double unit : new double[] {1e-12, 1e-7, 1e-3, 1, 1e5, 1e12}) {
      for (double slope : new double[] {1e-12, 1, 1e12}) {
        Autodiff leak = Autodiff.of(2, w -> w.at(0).plus(slope * Math.exp(w.at(1).value() / unit)));
        assertThatIllegalArgumentException()
            .as("unit %s, slope %s", unit, slope)
            .isThrownBy(() -> leak.value(new double[] {unit, unit}))
            .withMessageContaining("was computed from value()");
        Autodiff atZero = Autodiff.of(2, w -> w.at(0).plus(slope * w.at(1).value()));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> atZero.value(new double[] {unit, 0}))
            .withMessageContaining("was computed from value()");
        Autodiff branch =
            Autodiff.of(2, w -> w.at(0).times(w.at(1).value() > 0 ? slope : 2 * slope));
        assertThat(branch.gradient(new double[] {unit, 0})).containsExactly(2 * slope, 0);
      }
    }
  }

  @Test
  void aConstantIsNoObjective() {
    assertThat(message(w -> w.constant(3)))
        .isEqualTo(
            "the result does not depend on the variables: it is a constant, whose gradient is zero");
  }

  @Test
  void aVectorIsNoResult() {
    assertThat(message(w -> w.squared()))
        .isEqualTo(
            "the formula must return a number but returned a vector of 3 entries: take its sum or"
                + " mean");
  }

  @Test
  @SuppressWarnings("NullAway") // What a student may still do.
  void nothingIsNoResult() {
    assertThat(message(w -> null))
        .isEqualTo("the formula must return a variable but returned null");
  }

  @Test
  void aVariableOfAnotherFormulaIsRefused() {
    List<Var> kept = new ArrayList<>();
    Autodiff.of(
            1,
            w -> {
              kept.add(w);
              return w.at(0);
            })
        .value(new double[1]);
    assertThat(message(w -> w.at(0).plus(kept.get(0))))
        .isEqualTo(
            "+ has a variable of another formula: every variable must come from the w that this"
                + " formula is given");
    assertThat(message(w -> kept.get(0)))
        .startsWith("the result has a variable of another formula");
  }

  @Test
  void aVariableKeptFromAnEarlierEvaluationIsRefused() {
    List<Var> kept = new ArrayList<>();
    Autodiff f =
        Autodiff.of(
            1,
            w -> {
              kept.add(w.at(0));
              return VarMath.exp(kept.get(0));
            });
    assertThat(f.value(new double[1])).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.value(new double[] {2}))
        .withMessage(
            "exp has a variable that was kept from an earlier evaluation: compute it inside"
                + " the formula");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kept.get(0).value())
        .withMessageStartingWith("value() has a variable that was kept");
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    assertThat(message(w -> VarMath.sum(w.plus(w.slice(0, 2)))))
        .isEqualTo("+ needs equal shapes but has a vector of 3 entries and a vector of 2 entries");
    assertThat(message(w -> VarMath.sum(w.times(1, 2, 3, 4))))
        .isEqualTo("× needs equal shapes but has a vector of 3 entries and a vector of 4 entries");
    assertThat(message(w -> VarMath.sum(w.plus(VarMath.transpose(w)))))
        .isEqualTo("+ needs equal shapes but has a vector of 3 entries and a 1×3 matrix");
    assertThat(message(w -> VarMath.sum(VarMath.product(new DMatrixRMaj(569, 30), w))))
        .isEqualTo(
            "product needs as many columns on the left as rows on the right but has a 569×30"
                + " matrix and a vector of 3 entries");
    assertThat(message(w -> VarMath.dot(w, w.slice(1, 3))))
        .isEqualTo(
            "dot needs equal shapes but has a vector of 3 entries and a vector of 2 entries");
    assertThat(message(w -> VarMath.vector(w.at(0), w)))
        .isEqualTo("vector needs numbers but has a vector of 3 entries");
  }

  @Test
  void entriesThatAreNotThereAreNamed() {
    assertThat(message(w -> w.at(3))).isEqualTo("i must be in [0, 3) but was 3");
    assertThat(message(w -> VarMath.sum(w.slice(1, 5))))
        .isEqualTo("a slice must lie in [0, 3) but was [1, 5)");
    assertThat(message(w -> VarMath.sum(w.slice(2, 2))))
        .isEqualTo("to - from must be at least 1 but was 0");
    assertThat(message(w -> VarMath.sum(w.matrix(0, 2, 2))))
        .isEqualTo("a slice must lie in [0, 3) but was [0, 4)");
    assertThat(message(w -> w.at(0).plus(w.value())))
        .isEqualTo("value() is for numbers but this is a vector of 3 entries: use values()");
    assertThat(message(w -> w.plus()))
        .isEqualTo("the number of entries must be at least 1 but was 0");
  }
}
