package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.losses.PiecewiseLinear.Piece;

class PiecewiseLinearTest {

  static List<PiecewiseLinear> all() {
    return List.of(
        new HingeLoss(),
        new QuantileLoss(0.9),
        new QuantileLoss(0.25),
        new AbsoluteLoss(),
        new EpsilonInsensitiveLoss(0.5));
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(PiecewiseLinear.class, all());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theLossIsTheLargestOfItsPiecesAndItsSlopeIsThatOne(PiecewiseLinear loss) {
    Random random = new Random(1);
    for (int k = 0; k < 1000; k++) {
      double target = random.nextBoolean() ? 1 : -1;
      double score = 4 * random.nextGaussian();
      double slope = Double.NaN;
      double most = Double.NEGATIVE_INFINITY;
      for (Piece piece : loss.pieces(target)) {
        double height = piece.slope() * score + piece.intercept();
        if (height > most) {
          most = height;
          slope = piece.slope();
        }
      }
      assertThat(most).isCloseTo(loss.value(score, target), offset(1e-14));
      assertThat(slope).isEqualTo(loss.derivative(score, target));
    }
  }
}
