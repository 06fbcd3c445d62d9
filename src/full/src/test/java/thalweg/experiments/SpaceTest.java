package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpaceTest {
  private static final Space SPACE =
      Space.of("η", Domain.logarithmic(1e-4, 1))
          .and("width", Domain.integers(8, 11))
          .and("rule", Domain.choice("SGD", "Adam", "Lion"))
          .and("m", Domain.between(-1, 3));

  @Test
  void endsOfTheCubeAreEndsOfTheDomains() {
    assertThat(SPACE.at(0, 0, 0, 0)).hasToString("η = 1.0E-4, width = 8, rule = SGD, m = -1.0");
    assertThat(SPACE.at(1, 1, 1, 1)).hasToString("η = 1.0, width = 11, rule = Lion, m = 3.0");
    assertThat(SPACE.at(0.5, 0.5, 0.5, 0.5).number("η")).isCloseTo(0.01, offset(1e-15));
    assertThat(SPACE.at(0.5, 0.5, 0.5, 0.5).number("m")).isEqualTo(1);
  }

  @Test
  void aSpaceIsSaidInWords() {
    assertThat(SPACE)
        .hasToString(
            "η: [0.0001, 1], logarithmic; width: 8 to 11; rule: SGD or Adam or Lion; m: [-1, 3]");
  }

  @Property(tries = 200)
  void everyShareIsWithinTheDomainAndItsOwnPlace(@ForAll @DoubleRange(min = 0, max = 1) double u) {
    Setting setting = SPACE.at(u, u, u, u);
    assertThat(setting.number("η")).isBetween(1e-4, 1.0);
    assertThat(setting.number("m")).isBetween(-1.0, 3.0);
    double[] x = SPACE.encode(setting);
    assertThat(x[0]).isCloseTo(u, offset(1e-12));
    assertThat(x[5]).isCloseTo(u, offset(1e-12));
    assertThat(x).hasSize(6);
  }

  @Test
  void wholeNumbersAreEquallyLikely() {
    Random random = new Random(1);
    Domain domain = Domain.integers(8, 11);
    int[] counts = new int[4];
    for (int i = 0; i < 40_000; i++) {
      counts[(int) ((long) domain.at(random.nextDouble()) - 8)]++;
    }
    assertThat(IntStream.of(counts)).allMatch(count -> count > 9_700 && count < 10_300);
  }

  @Test
  void aGridHasAllCombinationsTheLastNameFastest() {
    Space space = Space.of("a", Domain.between(0, 1)).and("b", Domain.choice("x", "y"));
    assertThat(space.grid(3))
        .extracting(Setting::toString)
        .containsExactly(
            "a = 0.0, b = x",
            "a = 0.0, b = y",
            "a = 0.5, b = x",
            "a = 0.5, b = y",
            "a = 1.0, b = x",
            "a = 1.0, b = y");
    assertThat(Domain.integers(1, 3).grid(9)).isEqualTo(List.of(1L, 2L, 3L));
    assertThat(Domain.integers(1, 9).grid(3)).isEqualTo(List.of(1L, 5L, 9L));
    assertThat(Domain.logarithmic(1, 100).grid(1).get(0)).isEqualTo(Math.exp(Math.log(100) / 2));
  }

  @Test
  void differentOptionsAreOneApart() {
    Space space = Space.of("rule", Domain.choice("SGD", "Adam", "Lion"));
    double[] a = space.encode(Setting.of("rule", "SGD"));
    double[] b = space.encode(Setting.of("rule", "Lion"));
    double squares = IntStream.range(0, 3).mapToDouble(i -> Math.pow(a[i] - b[i], 2)).sum();
    assertThat(squares).isCloseTo(1, offset(1e-15));
  }

  @Test
  void neighboursStayInside() {
    Random random = new Random(3);
    Setting corner = SPACE.at(0, 1, 1, 1);
    for (int i = 0; i < 200; i++) {
      Setting near = SPACE.near(corner, 0.1, random);
      assertThat(near.number("η")).isBetween(1e-4, 1e-1);
      assertThat(near.integer("width")).isBetween(8, 11);
    }
  }

  @Test
  void senselessDomainsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Domain.between(1, 1))
        .withMessage("low must be below high but low was 1.0 and high 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Domain.logarithmic(0, 1))
        .withMessage("low must be positive and finite but was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Domain.integers(3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Domain.choice("a", "b", "a"))
        .withMessage("every option must be there once but were [a, b, a]");
    assertThatIllegalArgumentException().isThrownBy(Domain::choice);
    assertThatIllegalArgumentException().isThrownBy(() -> Domain.between(0, 1).at(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> SPACE.at(0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPACE.and("η", Domain.between(0, 1)))
        .withMessage("the space has a domain for 'η' already");
  }
}
