package speed;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import thalweg.math.Parallel;
import thalweg.math.Products;
import thalweg.math.Vectors;

/**
 * What the machine gives to as many threads as there are: operations a second on numbers in registers, in a product of matrices, and bytes
 * a second from memory. No work can be faster than its operations by the first or its bytes by the last.
 */
final class Roofline {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int SIDE = 768;
  private static final int LONG = 1 << 24; // 128 MB, more than any cache

  private Roofline() {}

  /** GFLOP/s in registers, GFLOP/s of a product, GB/s read. */
  static String measure() {
    double[] a = ones(SIDE * SIDE);
    double[] c = new double[SIDE * SIDE];
    double[][] large = new double[Parallel.threads()][];
    Parallel.forEach(large.length, t -> large[t] = ones(LONG));
    double product =
        best(
            2.0 * SIDE * SIDE * SIDE,
            () -> Products.addTimes(a, a, c, SIDE, SIDE, SIDE));
    return "%.1f %.1f %.1f"
        .formatted(
            best(Parallel.threads() * 12.0 * 2 * LANES.length() * 10_000_000, all(t -> inRegisters())),
            product,
            best(Parallel.threads() * 8.0 * LONG, all(t -> Vectors.dot(large[t], large[t]))));
  }

  private static double[] ones(int n) {
    return IntStream.range(0, n).mapToDouble(i -> 1e-3).toArray();
  }

  private static Runnable all(IntToDoubleFunction work) {
    double[] sink = new double[Parallel.threads()];
    return () -> Parallel.forEach(sink.length, t -> sink[t] += work.applyAsDouble(t));
  }

  /** So many of something in the shortest of several runs, in billions a second. */
  private static double best(double count, Runnable work) {
    double least = Double.POSITIVE_INFINITY;
    for (int run = 0; run < 12; run++) {
      long begun = System.nanoTime();
      work.run();
      least = Math.min(least, System.nanoTime() - begun);
    }
    return count / least;
  }

  /** Twelve sums of products, which wait neither for memory nor for each other. */
  private static double inRegisters() {
    DoubleVector x = DoubleVector.broadcast(LANES, 0.5);
    DoubleVector y = DoubleVector.broadcast(LANES, 1);
    DoubleVector s0 = y;
    DoubleVector s1 = y;
    DoubleVector s2 = y;
    DoubleVector s3 = y;
    DoubleVector s4 = y;
    DoubleVector s5 = y;
    DoubleVector s6 = y;
    DoubleVector s7 = y;
    DoubleVector s8 = y;
    DoubleVector s9 = y;
    DoubleVector sA = y;
    DoubleVector sB = y;
    for (int i = 0; i < 10_000_000; i++) {
      s0 = s0.fma(x, y);
      s1 = s1.fma(x, y);
      s2 = s2.fma(x, y);
      s3 = s3.fma(x, y);
      s4 = s4.fma(x, y);
      s5 = s5.fma(x, y);
      s6 = s6.fma(x, y);
      s7 = s7.fma(x, y);
      s8 = s8.fma(x, y);
      s9 = s9.fma(x, y);
      sA = sA.fma(x, y);
      sB = sB.fma(x, y);
    }
    DoubleVector sum = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
    return sum.add(s6).add(s7).add(s8).add(s9).add(sA).add(sB).lane(0);
  }
}
