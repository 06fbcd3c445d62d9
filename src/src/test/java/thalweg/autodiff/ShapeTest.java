package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final Shape MATRIX = new Shape(2, 3);

  @Test
  void numbersRowsAndColumnsAreRepeatedToFitAMatrix() {
    for (Shape small :
        new Shape[] {Shape.NUMBER, new Shape(1, 3), new Shape(2, 1), MATRIX, Shape.vector(1)}) {
      assertThat(Shape.common("+", small, MATRIX)).isEqualTo(MATRIX);
      assertThat(Shape.common("+", MATRIX, small)).isEqualTo(MATRIX);
    }
    assertThat(Shape.common("+", Shape.vector(4), Shape.vector(4))).isEqualTo(new Shape(4, 1));
    assertThat(Shape.common("+", Shape.NUMBER, Shape.vector(4))).isEqualTo(new Shape(4, 1));
  }

  @Test
  void othersAreRefused() {
    for (Shape other :
        new Shape[] {
          new Shape(3, 2), new Shape(1, 2), new Shape(3, 1), new Shape(2, 2), new Shape(3, 3)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shape.common("×", other, MATRIX))
          .withMessage("× needs equal shapes but has " + other + " and a 2×3 matrix");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.common("+", new Shape(1, 3), Shape.vector(3)));
  }

  @Test
  void aShapeSaysWhatItIs() {
    assertThat(Shape.NUMBER).hasToString("a number");
    assertThat(Shape.vector(3)).hasToString("a vector of 3 entries");
    assertThat(new Shape(1, 3)).hasToString("a 1×3 matrix");
    assertThat(MATRIX.size()).isEqualTo(6);
    assertThat(MATRIX.isNumber()).isFalse();
    assertThat(new Shape(1, 1).isNumber()).isTrue();
  }
}
