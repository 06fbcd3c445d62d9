package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All trials on functions of Moré and Thuente, against a program of a few lines that was written from the papers of Hager and
 * Zhang, Nocedal and Wright, and Lewis and Overton, and not from this library.
 */
class TrialsOfThePapersTest {

  static Stream<Arguments> lines() {
    LineSearch hagerZhang = new HagerZhang(0.1, 0.2, 1e-6);
    LineSearch strongWolfe = new StrongWolfe(1e-3, 1e-2);
    LineSearch wolfe = new Wolfe(0.1, 0.2);
    return Stream.of(
        line(hagerZhang, 1, 0.001, 0.005, 0.025, 0.125, 0.625, 3.125),
        line(
            hagerZhang,
            2,
            0.001,
            0.005,
            0.025,
            0.125,
            0.625,
            3.125,
            0.6378307584652232,
            1.8814153792326116),
        line(
            hagerZhang,
            2,
            0.1,
            0.5,
            2.5,
            0.5195789007127666,
            1.5097894503563833,
            1.530223621862574,
            1.609124315432286),
        line(
            hagerZhang,
            3,
            0.001,
            0.005,
            0.025,
            0.125,
            0.625,
            3.125,
            2.772557890667263,
            1.6987789453336315),
        line(hagerZhang, 3, 0.1, 0.5, 2.5, 1.4999999999999862),
        line(
            hagerZhang,
            3,
            10.0,
            5.0,
            0.04950495049505091,
            2.5247524752475257,
            2.2351383083839087,
            1.1423216294394798),
        line(hagerZhang, 5, 10.0, 3.323318018641543, 1.1044457885289223, 0.367053032310267),
        line(
            new HagerZhang(0.01, 0.02, 0),
            2,
            0.05,
            0.25,
            1.25,
            6.25,
            1.2529948735729304,
            3.199820389706638,
            1.2778201647544716,
            2.773936851961333,
            2.025878508357902,
            1.3953396629272388,
            1.9325140942620782),
        line(strongWolfe, 1, 0.001, 0.01, 0.1, 1.0, 2.0, 1.4226497308103743),
        line(
            strongWolfe,
            1,
            10.0,
            3.502833347162552,
            1.7061107371551674,
            1.5354996634396505,
            1.3819496970956855,
            1.4142999693108056),
        line(
            strongWolfe,
            2,
            0.1,
            1.0,
            2.0,
            1.577583410404787,
            1.6198250693643084,
            1.5960014017028836,
            1.594159602573074,
            1.5958172217899027,
            1.5959829837115855,
            1.5959995599037538,
            1.5959999999813834),
        line(
            strongWolfe,
            3,
            0.001,
            0.01,
            0.02,
            0.04,
            0.08,
            0.16,
            0.32,
            0.64,
            1.28,
            0.9537872763297693,
            1.0073705767444043,
            1.0002233717631324,
            0.995579762219796,
            0.9997590108087987),
        line(
            strongWolfe,
            5,
            0.001,
            0.009959829121153119,
            0.019919658242306237,
            0.039839316484612475,
            0.07967863296922495),
        line(strongWolfe, 6, 10.0, 1.0014545465631743, 0.5154354739264322),
        line(
            wolfe, 2, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1.024,
            2.048, 1.536, 1.792),
        line(wolfe, 2, 10.0, 5.0, 2.5, 1.25, 1.875),
        line(wolfe, 3, 10.0, 5.0, 2.5, 1.25),
        line(wolfe, 5, 0.001, 0.002, 0.004, 0.008, 0.016));
  }

  private static Arguments line(LineSearch search, int function, double... points) {
    return Arguments.of(search, function, points);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyTrialIsThatOfThePaper(LineSearch search, int function, double[] points) {
    Curve curve = MoreThuenteCurves.number(function);
    Line line = curve.line();
    line.tryFirst(points[0]);
    search.along(line, 0);
    double[] tried = curve.tried();
    int known = Math.min(points.length, tried.length);
    for (int i = 0; i < known; i++) {
      assertThat(tried[i]).as("trial %d", i).isCloseTo(points[i], within(1e-9 * points[i]));
    }
    // The other program stops after 14 trials.
    assertThat(tried).hasSizeBetween(points.length, points.length < 14 ? points.length : 60);
  }
}
