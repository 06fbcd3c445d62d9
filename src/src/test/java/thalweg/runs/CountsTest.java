package thalweg.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void readsAsAListOfWhatWasAskedFor() {
    assertThat(new Counts(7, 43, 0, 0)).hasToString("43 gradients, 7 values");
    assertThat(new Counts(0, 43, 0, 0)).hasToString("43 gradients, 0 values");
    assertThat(new Counts(7, 0, 0, 0)).hasToString("7 values");
    assertThat(new Counts(0, 0, 0, 569)).hasToString("569 example gradients");
    assertThat(new Counts(1, 2, 3, 4))
        .hasToString("2 gradients, 1 values, 3 Hessian–vector products, 4 example gradients");
    assertThat(new Counts(0, 0, 3, 3))
        .hasToString("3 Hessian–vector products, 3 example gradients");
    assertThat(new Counts(3, 0, 3, 0)).hasToString("3 values, 3 Hessian–vector products");
    assertThat(new Counts(0, 0, 0, 0)).hasToString("0 gradients, 0 values");
  }

  @Test
  void partsOfARunAddUp() {
    assertThat(new Counts(1, 2, 3, 4).plus(new Counts(10, 20, 30, 40)))
        .isEqualTo(new Counts(11, 22, 33, 44));
  }

  @Test
  void callsAreThoseOfTheWholeObjectiveAndNotOfExamples() {
    assertThat(new Counts(1, 20, 300, 4000).calls()).isEqualTo(321);
  }
}
