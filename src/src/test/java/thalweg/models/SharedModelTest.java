package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.FiniteSum;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.MulticlassHinge;
import thalweg.penalties.L2;
import thalweg.samples.Examples;

/** One model, several threads. */
class SharedModelTest {
  private static final int N = 150;
  private static final int D = 20;

  static List<FiniteSum> models() {
    Random random = new Random(4);
    DMatrixRMaj x = new DMatrixRMaj(N, D, true, random.doubles(N * D, -1, 1).toArray());
    Examples numbers = new Examples(x, random.doubles(N).toArray());
    Examples labels =
        new Examples(x, IntStream.range(0, N).mapToDouble(i -> i % 2 * 2 - 1).toArray());
    Examples classes = new Examples(x, IntStream.range(0, N).mapToDouble(i -> i % 3).toArray());
    return List.of(
        LinearModel.regression(numbers, new L2(0.1)),
        LinearModel.regression(numbers).withoutIntercept(),
        LinearModel.logistic(labels, new L2(0.1)),
        MulticlassModel.softmax(classes, new L2(0.1)),
        MulticlassModel.of(classes, 3, new MulticlassHinge(), new L2(0.1)));
  }

  /** Everything a model computes at one point. */
  private static double[] everything(FiniteSum f, double[] w, int[] order) {
    double[] g = new double[w.length];
    double[] batch = new double[w.length];
    double[] hv = new double[w.length];
    double[] values = {
      f.value(w), f.valueAndGradient(w, g), f.batchGradient(order, 3, 40, w, batch)
    };
    ((TwiceDifferentiable) f).hessianVector(w, g.clone(), hv);
    return IntStream.range(0, 4)
        .mapToObj(k -> List.of(values, g, batch, hv).get(k))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("models")
  void threadsGetWhatOneThreadGetsToTheLastBit(FiniteSum f) throws Exception {
    int threads = 4;
    int[] order = IntStream.range(0, N).map(i -> (i * 7) % N).toArray();
    List<double[]> points = new ArrayList<>();
    List<double[]> alone = new ArrayList<>();
    for (int k = 0; k < threads; k++) {
      points.add(new Random(k).doubles(f.dimension(), -1, 1).toArray());
      alone.add(everything(f, points.get(k), order));
    }
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Boolean>> agree = new ArrayList<>();
      for (int k = 0; k < threads; k++) {
        double[] w = points.get(k);
        double[] expected = alone.get(k);
        agree.add(
            pool.submit(
                () -> {
                  together.await();
                  boolean equal = true;
                  for (int round = 0; round < 300; round++) {
                    equal &= Arrays.equals(everything(f, w, order), expected);
                  }
                  return equal;
                }));
      }
      for (Future<Boolean> one : agree) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void evaluationsAllocateNothing(FiniteSum f) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] w = new Random(1).doubles(f.dimension(), -1, 1).toArray();
    double[] g = new double[w.length];
    int[] order = IntStream.range(0, N).toArray();
    f.valueAndGradient(w, g);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int k = 0; k < 1000; k++) {
      f.value(w);
      f.valueAndGradient(w, g);
      f.batchGradient(order, 3, 40, w, g);
      ((TwiceDifferentiable) f).hessianVector(w, w, g);
    }
    // One copy of the weights in each round would be 160,000 bytes.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000);
  }

  /** 9,000 examples are three blocks: the sum over them is that of batches of one block each, and equal calls give equal bits. */
  @Test
  void blocksAreAddedInOrder() {
    int n = 9000;
    DMatrixRMaj x = new DMatrixRMaj(n, 3);
    x.setData(new Random(5).doubles(3L * n, -1, 1).toArray());
    double[] y = IntStream.range(0, n).mapToDouble(i -> i % 2 * 2 - 1).toArray();
    LinearModel f = LinearModel.logistic(new Examples(x, y));
    double[] w = {0.5, -1, 2, 0.25};
    double[] g = new double[4];
    double value = f.valueAndGradient(w, g);
    int[] order = IntStream.range(0, n).toArray();
    double[] sum = new double[4];
    double[] part = new double[4];
    double total = 0;
    for (int from = 0; from < n; from += 4096) {
      int to = Math.min(n, from + 4096);
      double share = (to - from) / (double) n;
      total += share * f.batchGradient(order, from, to, w, part);
      for (int j = 0; j < 4; j++) {
        sum[j] += share * part[j];
      }
    }
    assertThat(g).containsExactly(sum, offset(1e-13));
    assertThat(value).isCloseTo(total, offset(1e-13));
    assertThat(f.value(w)).isCloseTo(value, offset(1e-13));
    for (int k = 0; k < 20; k++) {
      double[] again = new double[4];
      assertThat(f.valueAndGradient(w, again)).isEqualTo(value);
      assertThat(again).isEqualTo(g);
    }
  }
}
