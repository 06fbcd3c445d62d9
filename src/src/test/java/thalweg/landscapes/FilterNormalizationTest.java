package thalweg.landscapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;
import thalweg.networks.NetworkModel;

/** Directions filter by filter: lengths, what does not move, and the invariance they are made for. */
class FilterNormalizationTest {
  private final NetworkModel f = PlaneSliceTest.network(); // weights 5×3, 5 biases, 2×5, 2 biases
  private final double[] w = f.network().start(3);

  @Test
  void everyFilterIsAsLongAsItsWeightsAndBiasesStay() {
    double[] d = FilterNormalization.random(f, w, 1);
    for (int j = 0; j < 5; j++) {
      assertThat(Vectors.norm2(d, 3 * j, 3 * j + 3))
          .isEqualTo(Vectors.norm2(w, 3 * j, 3 * j + 3), within(1e-14));
    }
    assertThat(Arrays.copyOfRange(d, 15, 20)).containsOnly(0);
    assertThat(Vectors.norm2(d, 20, 25)).isEqualTo(Vectors.norm2(w, 20, 25), within(1e-14));
    assertThat(Vectors.norm2(d, 25, 30)).isEqualTo(Vectors.norm2(w, 25, 30), within(1e-14));
    assertThat(Arrays.copyOfRange(d, 30, 32)).containsOnly(0);
    assertThat(FilterNormalization.random(f, w, 1)).isEqualTo(d);
    assertThat(FilterNormalization.random(f, w, 2)).isNotEqualTo(d);
  }

  @Test
  void onlyTheSenseOfEachFilterOfADirectionCounts() {
    double[] d = FilterNormalization.random(f, w, 1);
    double[] scaled = d.clone();
    for (int i = 3; i < 6; i++) {
      scaled[i] *= 1000;
    }
    assertThat(FilterNormalization.of(f, w, scaled)).containsExactly(d, within(1e-14));
  }

  /** One layer times 8 and the next one by 8 is the same function of the inputs: the slice does not see the difference. */
  @Test
  void rescaledNetworksHaveTheSamePicture() {
    double[] rescaled = w.clone();
    for (int i = 0; i < 30; i++) {
      rescaled[i] *= i < 20 ? 8 : 1.0 / 8;
    }
    assertThat(f.value(rescaled)).isEqualTo(f.value(w), within(1e-14));
    PlaneSlice one = PlaneSlice.around(f, FilterNormalization.plane(f, w, 7), 1, 9);
    PlaneSlice other = PlaneSlice.around(f, FilterNormalization.plane(f, rescaled, 7), 1, 9);
    for (int j = 0; j < 9; j++) {
      assertThat(other.values()[j]).containsExactly(one.values()[j], within(1e-12));
    }
  }

  @Test
  void aDirectionThatMovesNothingIsNamed() {
    double[] biases = new double[32];
    biases[16] = 1;
    assertThatThrownBy(() -> FilterNormalization.of(f, w, biases))
        .hasMessageContaining("direction must move some filter");
    assertThatThrownBy(() -> FilterNormalization.of(f, w, new double[31]))
        .hasMessage("direction must have 32 entries but has 31");
    biases[3] = Double.NaN;
    assertThatThrownBy(() -> FilterNormalization.of(f, w, biases))
        .hasMessageContaining("direction must be finite but entry 3");
  }
}
