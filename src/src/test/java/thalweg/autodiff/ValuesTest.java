package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What operations on vectors and matrices compute, and what they are called; a derivative that fits a wrong value is wrong, too. */
class ValuesTest {
  private static final double[] W = {1, 2, 3, 4, 5, 6};

  private static double[] of(UnaryOperator<Var> operation) {
    return new Tape().forward(operation, W).value.clone();
  }

  private static String name(UnaryOperator<Var> operation) {
    return new Tape().forward(operation, W).operation.symbol();
  }

  @Test
  void matricesAreReadRowByRow() {
    assertThat(of(w -> VarMath.transpose(w.matrix(0, 2, 3)))).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(of(w -> VarMath.rowSums(w.matrix(0, 2, 3)))).containsExactly(6, 15);
    assertThat(of(w -> w.slice(2, 5))).containsExactly(3, 4, 5);
    assertThat(of(w -> w.matrix(2, 2, 2))).containsExactly(3, 4, 5, 6);
    assertThat(of(w -> VarMath.vector(w.at(5), w.at(0)))).containsExactly(6, 1);
    assertThat(of(VarMath::sum)).containsExactly(21);
    assertThat(of(VarMath::mean)).containsExactly(3.5);
  }

  @Test
  void rowsAndColumnsAreRepeated() {
    assertThat(of(w -> w.matrix(0, 2, 2).plus(w.matrix(4, 1, 2)))).containsExactly(6, 8, 8, 10);
    assertThat(of(w -> w.slice(4, 6).times(w.matrix(0, 2, 2)))).containsExactly(5, 10, 18, 24);
    assertThat(of(w -> w.minus(w.at(0)))).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(of(w -> w.at(5).dividedBy(w))).containsExactly(6, 3, 2, 1.5, 1.2, 1);
  }

  @Test
  void productsAreTheTextbooks() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 0, 2}, {0, -1, 1}});
    assertThat(of(w -> VarMath.product(a, w.slice(0, 3)))).containsExactly(7, 1);
    assertThat(of(w -> VarMath.product(a, w.matrix(0, 3, 2)))).containsExactly(11, 14, 2, 2);
    assertThat(of(w -> VarMath.product(w.matrix(0, 2, 3), w.matrix(0, 3, 2))))
        .containsExactly(22, 28, 49, 64);
    assertThat(of(w -> VarMath.dot(w.slice(0, 3), w.slice(3, 6)))).containsExactly(32);
    assertThat(of(w -> VarMath.dot(new double[] {1, -1, 0, 0, 0, 2}, w))).containsExactly(11);
  }

  @Test
  void sumsOfExponentialsTakeOutTheLargestOfEachRow() {
    double[] rows = of(w -> VarMath.rowLogSumExps(w.times(1000, 1, 1, 1, 1000, 1).matrix(0, 2, 3)));
    assertThat(rows).containsExactly(1000, 5000);
    assertThat(of(w -> VarMath.logSumExp(w.slice(0, 2))))
        .containsExactly(new double[] {Math.log(Math.E + Math.exp(2))}, offset(1e-15));
    assertThat(of(w -> VarMath.softmax(w.slice(0, 2).times(0))))
        .containsExactly(new double[] {0.5, 0.5}, offset(1e-16));
    assertThat(of(w -> VarMath.logAddExp(w.at(1), w.at(1))))
        .containsExactly(new double[] {2 + Math.log(2)}, offset(1e-15));
    assertThat(of(w -> VarMath.logAddExp(w.at(0), w.at(1))))
        .containsExactly(new double[] {Math.log(Math.E + Math.exp(2))}, offset(1e-15));
  }

  @Test
  void operationsHaveNames() {
    assertThat(name(w -> VarMath.transpose(w))).isEqualTo("transpose");
    assertThat(name(w -> VarMath.product(w, w.at(0)))).isEqualTo("product");
    assertThat(name(w -> VarMath.dot(w, w))).isEqualTo("dot");
    assertThat(name(VarMath::norm)).isEqualTo("norm");
    assertThat(name(VarMath::logSumExp)).isEqualTo("logSumExp");
    assertThat(name(w -> VarMath.rowSums(w.matrix(0, 2, 3)))).isEqualTo("row sums");
    assertThat(name(w -> w.at(1))).isEqualTo("slice");
    assertThat(name(w -> VarMath.vector(w.at(0)))).isEqualTo("vector");
    assertThat(name(w -> w)).isEqualTo("w");
    assertThat(name(w -> w.constant(1))).isEqualTo("constant");
    assertThat(new Repeat(new Shape(1, 2), new Shape(2, 2)).symbol()).isEqualTo("in every row");
    assertThat(new Repeat(new Shape(2, 1), new Shape(2, 2)).symbol()).isEqualTo("in every column");
    assertThat(Autodiff.of(3, VarMath::sum))
        .hasToString("a formula of 3 parameters with exact derivatives");
  }

  @Test
  void aVariablePrintsItsShapeAndValues() {
    StringBuilder seen = new StringBuilder();
    Autodiff.of(
            3,
            w -> {
              seen.append(w).append("; ").append(w.at(1));
              return VarMath.sum(w);
            })
        .value(new double[] {1, 0.5, -2});
    assertThat(seen).hasToString("a vector of 3 entries: [1, 0.5, -2]; a number: 0.5");
  }
}
