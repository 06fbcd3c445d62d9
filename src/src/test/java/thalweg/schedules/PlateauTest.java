package thalweg.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

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
    assertThat(Progress.RELATIVE_RISE.isMade(0.9, 0.8, 0.1)).isTrue();
    assertThat(Progress.RELATIVE_RISE.isMade(0.87, 0.8, 0.1)).isFalse();
    assertThat(Progress.ABSOLUTE_RISE.isMade(0.95, 0.8, 0.1)).isTrue();
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
      Plateau after = settings.resume(before.state());
      see(after, java.util.Arrays.copyOfRange(values, stop, values.length));
      assertThat(after.state()).isEqualTo(whole.state());
    }
    assertThat(whole.at(20)).isCloseTo(0.125, offset(0.0));
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
