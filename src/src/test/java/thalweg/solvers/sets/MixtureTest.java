package thalweg.solvers.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** The convex combination that away steps keep. */
class MixtureTest {

  private static double[] unit(int d, int i) {
    double[] e = new double[d];
    e[i] = 1;
    return e;
  }

  private static double[] point(Mixture mixture, int d) {
    double[] w = new double[d];
    mixture.point(w);
    return w;
  }

  @Test
  void stepsTowardsAndAwayByHand() {
    Mixture mixture = new Mixture(new double[] {1, 0, 0});
    mixture.towards(unit(3, 1), 0.25);
    assertThat(point(mixture, 3)).containsExactly(new double[] {0.75, 0.25, 0}, offset(1e-15));
    mixture.towards(unit(3, 2), 0.5);
    assertThat(point(mixture, 3)).containsExactly(new double[] {0.375, 0.125, 0.5}, offset(1e-15));
    assertThat(mixture.size()).isEqualTo(3);
    // A vertex that is in the mixture only gains weight.
    mixture.towards(unit(3, 1), 0.5);
    assertThat(mixture.size()).isEqualTo(3);
    assertThat(mixture.weight(1)).isCloseTo(0.5625, offset(1e-15));
    // (1 + γ)w − γa with γ = ⅓.
    mixture.awayFrom(2, 1 / 3.0);
    assertThat(point(mixture, 3)).containsExactly(new double[] {0.25, 0.75, 0}, offset(1e-15));
    assertThat(mixture.size()).as("the vertex whose weight is 0 is dropped").isEqualTo(2);
  }

  @Test
  void aFullStepLeavesOneVertex() {
    Mixture mixture = new Mixture(new double[] {0.5, 0.5});
    mixture.towards(unit(2, 0), 0.5);
    mixture.towards(unit(2, 1), 1);
    assertThat(mixture.size()).isEqualTo(1);
    assertThat(mixture.weight(0)).isEqualTo(1);
    assertThat(point(mixture, 2)).containsExactly(0, 1);
  }

  @Test
  void verticesKeepTheirWeightsWhenOneBeforeThemIsDropped() {
    Mixture mixture = new Mixture(unit(4, 0));
    mixture.towards(unit(4, 1), 0.5);
    mixture.towards(unit(4, 2), 0.5);
    mixture.towards(unit(4, 3), 0.5);
    mixture.awayFrom(0, 1 / 7.0);
    assertThat(mixture.size()).isEqualTo(3);
    assertThat(point(mixture, 4))
        .containsExactly(new double[] {0, 1 / 7.0, 2 / 7.0, 4 / 7.0}, offset(1e-15));
    assertThat(mixture.vertex(0)).containsExactly(0, 1, 0, 0);
  }

  @Test
  void theWorstVertexHasTheLargestProduct() {
    Mixture mixture = new Mixture(unit(3, 0));
    mixture.towards(unit(3, 1), 0.5);
    mixture.towards(unit(3, 2), 0.5);
    assertThat(mixture.worst(new double[] {1, 3, 2})).isEqualTo(1);
    assertThat(mixture.worst(new double[] {1, 2, 3})).isEqualTo(2);
    assertThat(mixture.worst(new double[] {-1, -2, -3})).isEqualTo(0);
    assertThat(mixture.worst(new double[] {2, 2, 2})).as("the first of equals").isEqualTo(0);
  }

  @Test
  void moreVerticesThanThereIsRoomForAtFirst() {
    int d = 50;
    Mixture mixture = new Mixture(unit(d, 0));
    for (int i = 1; i < d; i++) {
      mixture.towards(unit(d, i), 1 / (i + 1.0));
    }
    assertThat(mixture.size()).isEqualTo(d);
    double[] w = point(mixture, d);
    for (double wi : w) {
      assertThat(wi).isCloseTo(1.0 / d, offset(1e-15));
    }
  }

  /** 1,000 steps towards and away round the weights; their sum stays 1. */
  @Test
  void theWeightsAddUpToOne() {
    Mixture mixture = new Mixture(unit(3, 0));
    for (int k = 1; k <= 1000; k++) {
      mixture.towards(unit(3, k % 3), 0.1);
      mixture.awayFrom(0, 0.05 * mixture.weight(0));
    }
    double sum = 0;
    for (int a = 0; a < mixture.size(); a++) {
      sum += mixture.weight(a);
    }
    assertThat(sum).isCloseTo(1, offset(4e-16));
  }

  @Test
  void theStartMayBeReusedByItsOwner() {
    double[] start = {1, 0};
    Mixture mixture = new Mixture(start);
    start[0] = 9;
    double[] s = {0, 1};
    mixture.towards(s, 0.5);
    s[1] = 9;
    assertThat(point(mixture, 2)).containsExactly(0.5, 0.5);
  }
}
