package thalweg.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.runs.Iterate;

class PlateauTest {

  private static final OnPlateau HALVED = new OnPlateau(1, 0.5, 1);

  private static void see(Plateau plateau, double... values) {
    for (double value : values) {
      plateau.observe(value);
    }
  }

  @Test
  void cutsWhenMoreValuesThanPatienceMakeNoProgress() {
    Plateau rate = HALVED.start();
    see(rate, 5, 4, 4);
    assertThat(rate.at(3)).isEqualTo(1);
    see(rate, 4);
    assertThat(rate.at(3)).isEqualTo(0.5);
    assertThat(rate.at(2)).as("the past stays").isEqualTo(1);
  }

  @Test
  void isTheListenerOfARun() {
    Plateau rate = HALVED.start();
    for (int k = 0; k < 3; k++) {
      rate.observe(new Iterate(k, new double[1], 7, 1, 0.1, 1));
    }
    assertThat(rate.at(3)).isEqualTo(0.5);
  }

  @Test
  void valuesInTheCooldownAreNotBad() {
    Plateau rate = new OnPlateau(1, 0.5, 0, Progress.RELATIVE_FALL, 0, 2, 0, 0).start();
    see(rate, 1, 1, 1, 1, 1);
    assertThat(new double[] {rate.at(0), rate.at(1), rate.at(2), rate.at(3), rate.at(4)})
        .containsExactly(1, 0.5, 0.5, 0.5, 0.25);
  }

  @Test
  void tinyStepSizesAreCutToo() {
    Plateau rate = new OnPlateau(1e-12, 0.5, 0).start();
    see(rate, 1, 1);
    assertThat(rate.at(1)).isEqualTo(5e-13);
  }

  @Test
  void stopsAtTheFloor() {
    Plateau rate = new OnPlateau(1, 0.1, 0, Progress.RELATIVE_FALL, 0, 0, 0.05, 0).start();
    see(rate, 1, 1, 1, 1);
    assertThat(rate.at(9)).isEqualTo(0.05);
  }

  @Test
  void nanIsNoProgress() {
    Plateau rate = new OnPlateau(1, 0.5, 0).start();
    rate.observe(Double.NaN);
    assertThat(rate.at(0)).isEqualTo(0.5);
  }

  @Test
  void progressIsAsFarAsTheThresholdSays() {
    assertThat(Progress.RELATIVE_FALL.isMade(89, 100, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_FALL.isMade(91, 100, 0.1)).isFalse();
    assertThat(Progress.ABSOLUTE_FALL.isMade(99.5, 100, 0.1)).isTrue();
    assertThat(Progress.ABSOLUTE_FALL.isMade(99.5, 100, 0.5)).isFalse();
    assertThat(Progress.ABSOLUTE_FALL.isMade(100, 100, 0.5)).isFalse();
    assertThat(Progress.RELATIVE_RISE.isMade(0.9, 0.8, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_RISE.isMade(0.87, 0.8, 0.1)).isFalse();
    assertThat(Progress.ABSOLUTE_RISE.isMade(0.95, 0.8, 0.1)).isTrue();
    assertThat(Progress.ABSOLUTE_RISE.isMade(100.5, 100, 0.5)).isFalse();
    assertThat(Progress.ABSOLUTE_RISE.isMade(100, 100, 0.5)).isFalse();
  }

  @Test
  void aRelativeThresholdGoesTheSameWayBelowZero() {
    assertThat(Progress.RELATIVE_FALL.isMade(-109, -100, 0.1)).isFalse();
    assertThat(Progress.RELATIVE_FALL.isMade(-111, -100, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_RISE.isMade(-91, -100, 0.1)).isFalse();
    assertThat(Progress.RELATIVE_RISE.isMade(-89, -100, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_FALL.isMade(-1e-300, 0, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_FALL.isMade(0, 0, 0.1)).isFalse();
    assertThat(Progress.RELATIVE_RISE.isMade(1e-300, 0, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_RISE.isMade(0, 0, 0.1)).isFalse();
  }

  /** Losses that stay at a negative value are a plateau, whatever the threshold, and so are those at 0. */
  @Test
  void cutsWhereLossesAreNegativeOrZero() {
    for (double loss : new double[] {-1e12, -4, -1e-12, 0, 1e-12}) {
      for (double threshold : new double[] {0, 1e-4, 0.5, 1, 3}) {
        Plateau rate = new OnPlateau(1, 0.5, 1, Progress.RELATIVE_FALL, threshold, 0, 0, 0).start();
        see(rate, loss, loss, loss);
        assertThat(rate.at(2)).as("loss %s, threshold %s", loss, threshold).isEqualTo(0.5);
        assertThat(rate.state().best()).isEqualTo(loss);
      }
    }
  }

  /** PyTorch's rule, bit for bit where it is right: below best·(1 − τ), above best·(1 + τ). */
  @Test
  void isPyTorchsRuleForPositiveValues() {
    Random random = new Random(1);
    for (int k = 0; k < 10_000; k++) {
      double best = Math.pow(10, 24 * random.nextDouble() - 12);
      double threshold = random.nextDouble();
      double down = best * (1 - threshold);
      double up = best * (1 + threshold);
      for (int ulps = -1; ulps <= 1; ulps++) {
        double low = down + ulps * Math.ulp(down);
        double high = up + ulps * Math.ulp(up);
        assertThat(Progress.RELATIVE_FALL.isMade(low, best, threshold)).isEqualTo(low < down);
        assertThat(Progress.RELATIVE_RISE.isMade(high, best, threshold)).isEqualTo(high > up);
      }
    }
  }

  /** What minimizes x maximizes −x. */
  @Test
  void fallsAndRisesMirrorEachOther() {
    Random random = new Random(2);
    for (int k = 0; k < 10_000; k++) {
      double best = random.nextGaussian();
      double value = best + Math.pow(10, -3 * random.nextDouble()) * random.nextGaussian();
      double threshold = 2 * random.nextDouble() * random.nextDouble();
      assertThat(Progress.RELATIVE_FALL.isMade(value, best, threshold))
          .isEqualTo(Progress.RELATIVE_RISE.isMade(-value, -best, threshold));
    }
  }

  @Test
  void aResumedWatchEqualsAnUninterruptedOne() {
    double[] values = {3, 2, 2, 2, 1, 1, 1, 1, 1, 1};
    OnPlateau settings = new OnPlateau(1, 0.5, 1, Progress.RELATIVE_FALL, 0, 1, 0, 0);
    Plateau whole = settings.start();
    see(whole, values);
    for (int stop = 0; stop < values.length; stop++) {
      Plateau before = settings.start();
      see(before, java.util.Arrays.copyOf(values, stop));
      Plateau after = settings.resume(throughBytes(before.state()));
      see(after, java.util.Arrays.copyOfRange(values, stop, values.length));
      assertThat(after.state()).isEqualTo(whole.state());
    }
    assertThat(whole.at(20)).isCloseTo(0.125, offset(0.0));
  }

  private static Plateau.State throughBytes(Plateau.State state) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(state);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (Plateau.State) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("a state must be serializable", e);
    }
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OnPlateau(1, 1, 3))
        .withMessage("factor must be in (0, 1) but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OnPlateau(0))
        .withMessage("initial must be positive and finite but was 0");
  }
}
