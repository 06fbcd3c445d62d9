package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.Settings;
import thalweg.math.Vectors;

/**
 * Mean losses and their gradients in the scores, PyTorch's; see {@link References}.
 *
 * <p>PyTorch makes single precision of a plain list of numbers, and some of the runs took their targets so although
 * the file prints them in double. A case is therefore read in both ways and must agree with one of them throughout:
 * value and gradient, to twelve digits. Rounded targets move the numbers in the eighth digit, so that a wrong
 * formula agrees with neither.
 */
class LossReferenceTest {

  static Stream<Named<JsonObject>> cases() {
    return References.cases("losses.json", "loss");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valueAndGradientAreTheReferences(JsonObject one) {
    Settings settings = Settings.of(one);
    Priced priced = priced(one, settings);
    settings.assertAllRead();
    double expected = one.get("value").getAsDouble();
    Mean asPrinted = mean(one, priced, y -> y);
    Mean asFloats = mean(one, priced, y -> (float) y);
    Mean closer =
        Math.abs(asFloats.value() - expected) < Math.abs(asPrinted.value() - expected)
            ? asFloats
            : asPrinted;
    References.assertEqual(closer.value(), expected, "value");
    assertEqual(closer.gradient(), flat(one.get("gradient")));
  }

  /** The price of one example; fills its gradient. */
  private interface Priced {
    double valueAndGradient(double[] scores, double[] target, double[] g);
  }

  private record Mean(double value, double[] gradient) {}

  private static Priced priced(JsonObject one, Settings settings) {
    String name = one.get("loss").getAsString();
    if (one.getAsJsonArray("scores").get(0).isJsonArray()) {
      VectorLoss loss = vectorLoss(name, settings);
      return (s, y, g) -> {
        loss.checkTarget(y);
        loss.gradient(s, y, g);
        return loss.value(s, y);
      };
    }
    Loss loss = loss(name, settings);
    // The reference leaves out the ½.
    double factor = loss instanceof SquaredLoss ? 2 : 1;
    return (s, y, g) -> {
      loss.checkTarget(y[0]);
      g[0] = factor * loss.derivative(s[0], y[0]);
      return factor * loss.value(s[0], y[0]);
    };
  }

  private static Loss loss(String name, Settings s) {
    return switch (kind(name)) {
      case "squared_error" -> new SquaredLoss();
      case "absolute_error" -> new AbsoluteLoss();
      case "huber" -> new HuberLoss(s.number("delta", 1));
      case "smooth_l1" -> new SmoothL1Loss(s.number("beta", 1));
      case "log_cosh" -> new LogCoshLoss();
      case "quantile" -> new QuantileLoss(s.number("tau"));
      case "epsilon_insensitive" -> new EpsilonInsensitiveLoss(s.number("epsilon", 0.1));
      case "binary_cross_entropy_with_logits" -> new BinaryCrossEntropy();
      case "logistic" -> new LogisticLoss();
      case "hinge" -> new HingeLoss();
      case "squared_hinge" -> new SquaredHingeLoss();
      case "poisson_nll" -> new PoissonLoss();
      case "exponential" -> new ExponentialLoss();
      default -> throw new AssertionError("no reader for the loss " + name);
    };
  }

  private static VectorLoss vectorLoss(String name, Settings s) {
    return switch (kind(name)) {
      case "softmax_cross_entropy" -> new SoftmaxCrossEntropy(s.number("label_smoothing", 0));
      case "multiclass hinge" -> new MulticlassHinge(s.number("margin", 1));
      case "focal" -> new FocalLoss(s.number("gamma", 2));
      case "kl_divergence" -> new KlDivergence();
      default -> throw new AssertionError("no reader for the loss " + name);
    };
  }

  /** The name without what the settings say again and what it explains. */
  private static String kind(String name) {
    return name.replaceFirst("(,| \\(|\\(| [a-z_]+=| log_input| extreme).*", "");
  }

  private static Mean mean(JsonObject one, Priced priced, DoubleUnaryOperator precision) {
    JsonArray scores = one.getAsJsonArray("scores");
    double mean = 0;
    double[] all = new double[0];
    for (int i = 0; i < scores.size(); i++) {
      double[] s = flat(scores.get(i));
      double[] y = target(one.getAsJsonArray("targets").get(i), s.length);
      Arrays.setAll(y, j -> precision.applyAsDouble(y[j]));
      double[] g = new double[s.length];
      mean += priced.valueAndGradient(s, y, g) / scores.size();
      Vectors.scale(1.0 / scores.size(), g);
      all = DoubleStream.concat(Arrays.stream(all), Arrays.stream(g)).toArray();
    }
    return new Mean(mean, all);
  }

  private static double[] flat(JsonElement element) {
    if (!element.isJsonArray()) {
      return new double[] {element.getAsDouble()};
    }
    return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
        .flatMapToDouble(e -> Arrays.stream(flat(e)))
        .toArray();
  }

  /** Where there are several scores, a single number is the right class. */
  private static double[] target(JsonElement target, int scores) {
    return target.isJsonArray() || scores == 1
        ? flat(target)
        : VectorLoss.oneHot(target.getAsInt(), scores);
  }

  /**
   * Twelve digits of each entry, and where the reference itself has fewer, because it subtracts probabilities close
   * to 1, the last digits of the largest possible entry.
   */
  private static void assertEqual(double[] gradient, double[] expected) {
    assertThat(gradient).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(gradient[i])
          .as("entry %d of the gradient", i)
          .isCloseTo(expected[i], offset(1e-12 * Math.abs(expected[i]) + 2e-16));
    }
  }
}
