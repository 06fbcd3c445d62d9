package thalweg.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.math.Vectors;

/** What every initializer keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class InitializerContractTest {

  static List<Initializer> all() {
    return List.of(
        Fill.zeros(),
        new Fill(0.5),
        new Normal(0.1),
        new Uniform(0.1),
        new TruncatedNormal(0.1),
        new TruncatedNormal(0, 1, -0.1, 2),
        new TruncatedNormal(0, 1, -0.1, 0.2),
        new XavierUniform(),
        new XavierNormal(Gain.TANH),
        new HeUniform(),
        new HeNormal(Gain.leakyRelu(0.01)),
        new LeCunNormal(),
        new Orthogonal(),
        new Identity(),
        new Sparse(0.7));
  }

  private final Initializer initializer;

  InitializerContractTest(Initializer initializer) {
    this.initializer = initializer;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Initializer.class, all());
  }

  @Test
  void settingsThatAreNoNumbersAreRefused() {
    Implementations.assertRefusesNan(initializer);
  }

  @Test
  void printsItsSettings() {
    assertThat(initializer.toString())
        .startsWith(initializer.getClass().getSimpleName() + "[")
        .doesNotContain("$");
  }

  @Test
  void equalSeedsGiveEqualWeights() {
    assertThat(initializer.matrix(7, 5, 1).data).isEqualTo(initializer.matrix(7, 5, 1).data);
  }

  @Test
  void onlyTheBlockIsWritten() {
    double[] w = new double[30];
    Arrays.fill(w, 77);
    initializer.fill(w, 4, 3, 6, new Random(1));
    assertThat(Arrays.copyOf(w, 4)).containsOnly(77);
    assertThat(Arrays.copyOfRange(w, 22, 30)).containsOnly(77);
    double[] block = Arrays.copyOfRange(w, 4, 22);
    assertThat(block).doesNotContain(77).isEqualTo(initializer.matrix(3, 6, 1).data);
  }

  @Test
  void anyShapeGetsFiniteNumbers() {
    for (int[] shape : new int[][] {{1, 1}, {1, 9}, {9, 1}, {20, 30}}) {
      double[] w = initializer.matrix(shape[0], shape[1], 2).data;
      assertThat(Vectors.isFinite(w)).isTrue();
    }
  }

  @Test
  void blocksThatDoNotFitAreRefused() {
    Random random = new Random(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> initializer.fill(new double[10], 0, 3, 4, random))
        .withMessage("a 3×4 block from entry 0 must lie in w, which has 10 entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> initializer.fill(new double[10], 8, 1, 3, random))
        .withMessage("a 1×3 block from entry 8 must lie in w, which has 10 entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> initializer.matrix(0, 4, 1))
        .withMessage("fanOut must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> initializer.matrix(4, -1, 1))
        .withMessage("fanIn must be at least 1 but was -1");
  }
}
