package library;

import java.util.function.DoubleUnaryOperator;

/** A library as cells call one: it iterates a function of theirs. */
public final class Iteration {
  private Iteration() {}

  /** Iterates until it is interrupted, and returns how far it came. */
  public static double untilInterrupted(DoubleUnaryOperator f) {
    double x = 0;
    while (!Thread.currentThread().isInterrupted()) {
      x = f.applyAsDouble(x);
    }
    return x;
  }

  /** Iterates whatever happens. */
  public static double forever(DoubleUnaryOperator f) {
    double x = 0;
    while (x >= 0) {
      x = f.applyAsDouble(x);
    }
    return x;
  }
}
