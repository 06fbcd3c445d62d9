package thalweg.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import thalweg.math.Check;

/** Row numbers: their check and their seeded shuffle. */
public final class Rows {

  private Rows() {}

  /** Refuses none, and numbers outside [0, n). */
  public static void requireValid(String name, int[] numbers, int n) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException(name + " must name at least one but is empty");
    }
    for (int number : numbers) {
      if (number < 0 || number >= n) {
        throw new IllegalArgumentException(
            "%s must be in [0, %d) but one is %d".formatted(name, n, number));
      }
    }
  }

  /** A number for each key, 0, 1, … in order of first appearance; equal keys share one. */
  public static int[] numbered(List<?> keys) {
    Map<Object, Integer> numbers = new HashMap<>();
    return keys.stream()
        .mapToInt(key -> numbers.computeIfAbsent(key, k -> numbers.size()))
        .toArray();
  }

  /** The stratum of each row: rows of equal label share one, 0 and −0 too. */
  static int[] strata(double[] labels) {
    return numbered(DoubleStream.of(labels).map(label -> label + 0.0).boxed().toList());
  }

  /** One and the same label for n rows: what makes a stratified deal a plain one. */
  static double[] oneLabel(int n) {
    return new double[Check.atLeast("n", n, 1)];
  }

  /** The numbers 0, 1, …, n−1. */
  static int[] range(int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    return rows;
  }

  /**
   * A random order of 0, …, n−1, every order equally likely (Fisher–Yates), the same on every JDK.
   *
   * @param n the number of rows
   * @param random the source; it advances by n−1 draws. Modified.
   */
  static int[] shuffled(int n, Random random) {
    int[] rows = range(n);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return rows;
  }

  /**
   * A generator whose algorithm the JDK's specification fixes, started from a scrambled seed.
   *
   * <p>{@link Random} started from 0, 1, 2, … begins with nearly the same numbers, and neighbouring
   * seeds are what people use for repetitions; the finalizer of SplitMix64 (Steele, Lea, Flood
   * 2014, section 5) tears them apart.
   */
  static Random generator(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return new Random(z ^ (z >>> 31));
  }

  /** The generator of one epoch of a run, whichever epochs went before. */
  static Random ofEpoch(long seed, int epoch) {
    return generator(generator(seed).nextLong() + epoch);
  }
}
