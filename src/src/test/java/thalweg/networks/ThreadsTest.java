package thalweg.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.losses.ExampleLoss;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.losses.SquaredLoss;
import thalweg.math.Parallel;
import thalweg.math.Shape;
import thalweg.penalties.L2;

/** The bits of a network's risk do not depend on how many threads share the work. */
class ThreadsTest {

  /** Prints how many threads there are, and the bits of risk, gradient and Hessian product at one point, and of risks on a line. */
  static final class Main {
    private Main() {}

    static String bits() {
      int n = 1000;
      Random random = new Random(1);
      DMatrixRMaj x = new DMatrixRMaj(n, 20, true, random.doubles(n * 20L, -1, 1).toArray());
      double[] y = random.ints(n, 0, 3).asDoubleStream().toArray();
      Network network =
          Network.of(Shape.of(20), new Dense(40), new Relu(), new Dropout(0.1), new Dense(3));
      NetworkModel f =
          NetworkModel.of(
              network, x, new ExampleLoss.OfClass(new SoftmaxCrossEntropy(), 3, y), new L2(0.1));
      double[] w = network.start(1);
      double[] g = new double[w.length];
      double[] hv = new double[w.length];
      double value = f.valueAndGradient(w, g);
      f.hessianVector(w, g, hv);
      return "%x %x %x %x %x"
          .formatted(
              Double.doubleToLongBits(value),
              Double.doubleToLongBits(f.value(w)),
              Arrays.hashCode(g),
              Arrays.hashCode(hv),
              Arrays.hashCode(f.values(w, g, new double[] {-1, 0, 2})));
    }

    public static void main(String[] args) {
      System.out.print(Parallel.threads() + " " + bits());
    }
  }

  /** Threads live on after the models they worked for, and must not keep those and their data. */
  @Test
  void modelsThatNobodyUsesAnyMoreAreForgotten() {
    List<WeakReference<DMatrixRMaj>> data = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      data.add(new WeakReference<>(used(i)));
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (known(data) > 0 && System.nanoTime() < end) {
      System.gc();
    }
    assertThat(known(data)).isZero();
  }

  /** The data of a model that was evaluated on all processors. */
  private static DMatrixRMaj used(int seed) {
    DMatrixRMaj x = new DMatrixRMaj(600, 4, true, new Random(seed).doubles(2400, -1, 1).toArray());
    Network network = Network.of(Shape.of(4), new Dense(5), new Tanh(), new Dense(1));
    ExampleLoss loss = new ExampleLoss.OfNumber(new SquaredLoss(), new double[600]);
    NetworkModel f = NetworkModel.of(network, x, loss, new L2(0.1));
    f.gradient(network.start(1));
    return x;
  }

  private static long known(List<WeakReference<DMatrixRMaj>> data) {
    return data.stream().filter(each -> each.get() != null).count();
  }

  @Test
  void oneThreadOrThreeGiveTheSameBits() throws IOException, InterruptedException {
    for (int threads : new int[] {1, 3}) {
      Process java =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "--add-modules",
                      "jdk.incubator.vector",
                      "-Dthalweg.threads=" + threads,
                      "-cp",
                      System.getProperty("java.class.path"),
                      Main.class.getName()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(java.waitFor()).isZero();
      assertThat(printed).isEqualTo(threads + " " + Main.bits());
    }
  }
}
