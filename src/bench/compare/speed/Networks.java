package speed;

import java.util.Map;
import java.util.function.Supplier;
import thalweg.math.Shape;
import thalweg.networks.Convolution;
import thalweg.networks.Dense;
import thalweg.networks.Flatten;
import thalweg.networks.Layer;
import thalweg.networks.MaxPool;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.optimizers.Adam;
import thalweg.samples.Batches;
import thalweg.training.Training;

/** Networks trained by Adam with step size 0.001, from weights and in an order that both sides know. */
final class Networks {
  static final Map<String, Supplier<Workload>> ALL =
      Map.of(
          "mlp-64", () -> train(mlp(784, 128), "images-60000", 64, 1),
          "mlp-256", () -> train(mlp(784, 128), "images-60000", 256, 1),
          "convolutional", () -> train(convolutional(), "images-6400", 64, 1),
          "mlp-digits", () -> train(mlp(64, 64), "digits", 64, 20));

  private Networks() {}

  static Network mlp(int inputs, int hidden) {
    return Network.of(Shape.of(inputs), new Dense(hidden), new Relu(), new Dense(10));
  }

  private static Network convolutional() {
    return Network.of(
        Shape.of(1, 28, 28),
        new Layer[] {
          new Convolution(8, 3),
          new Relu(),
          new MaxPool(2),
          new Convolution(16, 3),
          new Relu(),
          new MaxPool(2),
          new Flatten(),
          new Dense(10)
        });
  }

  /** What the peers begin with: the weights of a network. */
  static double[] start(String name) {
    return switch (name) {
      case "mlp-64", "mlp-256" -> mlp(784, 128).start(1);
      case "convolutional" -> convolutional().start(1);
      default -> mlp(64, 64).start(1);
    };
  }

  static Workload train(Network network, String data, int batch, int epochs) {
    NetworkModel f = NetworkModel.softmax(network, Data.of(data).examples());
    Training training = new Training(new Adam(1e-3), order(f.size(), batch)).epochs(epochs);
    double[] start = network.start(1);
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        return training.run(f, start).last();
      }

      @Override
      public double value(double[] w) {
        return f.value(w);
      }
    };
  }

  static Batches order(int n, int batch) {
    return new Batches(n, batch, 1);
  }
}
