package thalweg.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.Settings;
import thalweg.losses.BinaryCrossEntropy;
import thalweg.losses.ExampleLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.Loss;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.losses.SquaredLoss;
import thalweg.math.Matrices;
import thalweg.math.Shape;
import thalweg.math.Vectors;
import thalweg.optimizers.PyTorch;
import thalweg.optimizers.Stepper;
import thalweg.penalties.NoPenalty;

/** Networks in PyTorch: scores, loss, gradients, Hessian–vector products, spectra and training steps. */
public class NetworkReferenceTest {
  private static final double RELATIVE = 1e-10;

  static Stream<Named<JsonObject>> cases() {
    return References.cases("networks.json", "name");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void scoresLossAndDerivativesAreTheReferences(JsonObject given) {
    assertThat(given.keySet()).as("members of a case").isSubsetOf(MEMBERS);
    NetworkModel f = model(given);
    double[] w = flat(f.network().parameters(), given.getAsJsonObject("parameters"));

    DMatrixRMaj x = rows(given.get("x"));
    if (f.network().statistics().isEmpty() || isEvaluated(given)) {
      assertClose(f.scores(w, x).data, flat(given.get("scores")), "scores");
    }
    assertClose(f.value(w), given.get("value").getAsDouble(), "value");

    double[] g = new double[w.length];
    double value = f.valueAndGradient(w, g);
    assertClose(value, given.get("value").getAsDouble(), "value beside the gradient");
    assertClose(g, flat(f.network().parameters(), given.getAsJsonObject("gradients")), "gradient");

    if (given.has("hessianTimesDirection")) {
      double[] v = flat(f.network().parameters(), given.getAsJsonObject("direction"));
      double[] expected =
          flat(f.network().parameters(), given.getAsJsonObject("hessianTimesDirection"));
      double[] hv = new double[w.length];
      f.hessianVector(w, v, hv);
      assertClose(hv, expected, "Hessian times direction");
    }
    if (given.has("hessianEigenvaluesAscending")) {
      assertClose(
          Matrices.symmetricEigenvalues(f.hessian(w)),
          flat(given.get("hessianEigenvaluesAscending")),
          "spectrum");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trainingStepsAreTheReferences(JsonObject given) {
    if (!given.has("training")) {
      assertThat(isEvaluated(given)).as("a case without training steps is an evaluation").isTrue();
      return;
    }
    JsonObject training = given.getAsJsonObject("training");
    NetworkModel f = model(given);
    double[] w = flat(f.network().parameters(), given.getAsJsonObject("parameters"));
    double[] g = new double[w.length];
    Settings settings = Settings.of(training);
    Stepper stepper =
        PyTorch.ruleInDouble(training.get("optimizer").getAsString(), settings, 1).start(w.length);
    settings.assertAllRead();
    double[] losses = flat(training.get("losses"));
    for (int t = 1; t <= losses.length; t++) {
      int[] batch =
          Arrays.stream(flat(training.getAsJsonArray("batches").get(t - 1)))
              .mapToInt(each -> (int) each)
              .toArray();
      assertClose(f.batchGradient(batch, 0, batch.length, w, g), losses[t - 1], "loss " + t);
      f.track();
      stepper.step(t, w, g);
    }
    assertClose(
        w, flat(f.network().parameters(), training.getAsJsonObject("parametersAfter")), "w");
    assertClose(
        f.statistics(),
        flat(f.network().statistics(), training.getAsJsonObject("buffersAfter")),
        "running statistics");
  }

  @Test
  void whatNobodyKnowsFailsByName() {
    assertThatThrownBy(() -> layer(JsonParser.parseString("{type: attention}").getAsJsonObject()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("attention");
    assertThatThrownBy(
            () -> layer(JsonParser.parseString("{type: relu, cap: 6}").getAsJsonObject()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cap");
    JsonObject targets = JsonParser.parseString("{loss: cosine, y: []}").getAsJsonObject();
    assertThatThrownBy(() -> loss(targets, 3))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cosine");
  }

  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "layers",
          "inputShape",
          "mode",
          "loss",
          "x",
          "y",
          "parameters",
          "buffers",
          "scores",
          "value",
          "gradients",
          "direction",
          "hessianTimesDirection",
          "hessianEigenvaluesAscending",
          "training");

  private static boolean isEvaluated(JsonObject given) {
    return switch (given.get("mode").getAsString()) {
      case "train" -> false;
      case "evaluate" -> true;
      default -> throw new AssertionError("no reader for the mode " + given.get("mode"));
    };
  }

  /** The parameters of a case, as one vector. */
  public static double[] parameters(NetworkModel f, JsonObject given) {
    return flat(f.network().parameters(), given.getAsJsonObject("parameters"));
  }

  /** The risk of a case. */
  public static NetworkModel model(JsonObject given) {
    int[] sizes =
        Arrays.stream(flat(given.get("inputShape"))).mapToInt(each -> (int) each).toArray();
    Network network =
        new Network(Shape.of(sizes), new Sequence(layers(given.getAsJsonArray("layers"))));
    NetworkModel f =
        NetworkModel.of(
            network, rows(given.get("x")), loss(given, network.output().count()), new NoPenalty());
    double[] buffers = flat(network.statistics(), given.getAsJsonObject("buffers"));
    System.arraycopy(buffers, 0, f.statistics(), 0, buffers.length);
    return isEvaluated(given) ? f.evaluating() : f;
  }

  private static List<Layer> layers(JsonArray given) {
    List<Layer> layers = new ArrayList<>();
    given.forEach(each -> layers.add(layer(each.getAsJsonObject())));
    return layers;
  }

  /** A layer; {@code in}, {@code features} and {@code channels} follow from the shapes here. */
  private static Layer layer(JsonObject given) {
    Set<String> unread = new TreeSet<>(given.keySet());
    unread.removeAll(Set.of("type", "in", "features", "channels"));
    Layer layer =
        switch (given.get("type").getAsString()) {
          case "dense" -> new Dense(integer(given, "out", unread));
          case "relu" -> new Relu();
          case "leakyRelu" -> {
            unread.remove("slope");
            yield new LeakyRelu(given.get("slope").getAsDouble());
          }
          case "elu" -> new Elu();
          case "gelu" -> new Gelu();
          case "silu" -> new Silu();
          case "softplus" -> new Softplus();
          case "tanh" -> new Tanh();
          case "sigmoid" -> new Sigmoid();
          case "flatten" -> new Flatten();
          case "batchNorm", "batchNorm2d" -> new BatchNorm();
          case "layerNorm" -> new LayerNorm();
          case "maxPool" -> new MaxPool(integer(given, "size", unread));
          case "averagePool" -> new AveragePool(integer(given, "size", unread));
          case "convolution" ->
              new Convolution(
                  integer(given, "out", unread),
                  integer(given, "kernel", unread),
                  integer(given, "stride", unread),
                  integer(given, "padding", unread));
          case "residual" -> {
            unread.remove("layers");
            yield new Residual(new Sequence(layers(given.getAsJsonArray("layers"))));
          }
          default -> throw new AssertionError("no reader for the layer " + given.get("type"));
        };
    assertThat(unread).as("settings nobody reads of %s", given).isEmpty();
    return layer;
  }

  private static int integer(JsonObject given, String key, Set<String> unread) {
    unread.remove(key);
    return given.get(key).getAsInt();
  }

  private static ExampleLoss loss(JsonObject given, int scores) {
    JsonElement y = given.get("y");
    return switch (given.get("loss").getAsString()) {
      case "softmaxCrossEntropy" ->
          new ExampleLoss.OfClass(new SoftmaxCrossEntropy(), scores, flat(y));
      case "softmaxCrossEntropy, label smoothing 0.1" ->
          new ExampleLoss.OfClass(new SoftmaxCrossEntropy(0.1), scores, flat(y));
      case "squared, half the mean over rows of the squared norm" ->
          ofNumbers(new SquaredLoss(), y);
      case "binary cross-entropy of one score, labels 0 and 1" ->
          ofNumbers(new BinaryCrossEntropy(), y);
      case "huber 1.0, mean over rows" -> ofNumbers(new HuberLoss(1), y);
      default -> throw new AssertionError("no reader for the loss " + given.get("loss"));
    };
  }

  private static ExampleLoss ofNumbers(Loss loss, JsonElement y) {
    return new ExampleLoss.OfNumbers(loss, rows(y));
  }

  /** One example a row, whatever its shape. */
  private static DMatrixRMaj rows(JsonElement examples) {
    int n = examples.getAsJsonArray().size();
    double[] all = flat(examples);
    return DMatrixRMaj.wrap(n, all.length / n, all);
  }

  /** The arrays of a network in its order. */
  private static double[] flat(List<Parameter> parameters, JsonObject given) {
    assertThat(given.keySet())
        .containsExactlyElementsOf(parameters.stream().map(Parameter::name).toList());
    JsonArray all = new JsonArray();
    parameters.forEach(each -> all.add(given.get(each.name())));
    return flat(all);
  }

  private static double[] flat(JsonElement numbers) {
    JsonArray all = new JsonArray();
    collect(numbers, all);
    return References.numbers(all);
  }

  private static void collect(JsonElement numbers, JsonArray all) {
    if (numbers.isJsonArray()) {
      numbers.getAsJsonArray().forEach(each -> collect(each, all));
    } else {
      all.add(numbers);
    }
  }

  private static void assertClose(double actual, double expected, String what) {
    assertThat(Math.abs(actual - expected) / Math.abs(expected)).as(what).isLessThan(RELATIVE);
  }

  /** Relative to the length of the whole. */
  private static void assertClose(double[] actual, double[] expected, String what) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    if (expected.length > 0) {
      assertThat(Vectors.distance(actual, expected) / Vectors.norm2(expected))
          .as(what)
          .isLessThan(RELATIVE);
    }
  }
}
