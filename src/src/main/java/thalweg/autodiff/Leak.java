package thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;

/**
 * Finds numbers that left the graph: read by {@code value()}, computed with, and come back as constants, so that their
 * derivative is missing.
 *
 * <p>A constant that moves in proportion when w moves a little has come from w. One that jumps is a branch's, which is
 * allowed: a formula may choose between constants by looking at a value.
 */
final class Leak {
  private static final double MOVE = 1e-7;

  private final Tape tape;
  private final Function<Var, Var> formula;

  Leak(Tape tape, Function<Var, Var> formula) {
    this.tape = tape;
    this.formula = formula;
  }

  /** Compares the constants of the tape, just filled at w, with those at two points nearby, one half as far. */
  void check(double[] w) {
    List<Entry> here = copy(tape.entries());
    runWatching(near(w, MOVE / 2));
    List<Entry> half = copy(tape.entries());
    runWatching(near(w, MOVE));
    List<Entry> full = tape.entries();
    for (int k = 0; k < Math.min(here.size(), Math.min(half.size(), full.size())); k++) {
      Entry old = here.get(k);
      String symbol = old.operation.symbol();
      if (!symbol.equals(half.get(k).operation.symbol())
          || !symbol.equals(full.get(k).operation.symbol())) {
        return;
      }
      if (old.operation == Leaf.CONSTANT
          && moved(old.value, half.get(k).value, full.get(k).value)) {
        throw error(
            "the constant "
                + FourDigits.summary(old.value)
                + user(k)
                + " was computed from value(), so the gradient would miss a part");
      }
    }
  }

  /** A point as far away as its entries allow: each by a share of its own, a zero by one of the largest. */
  private static double[] near(double[] w, double share) {
    double largest = Vectors.normInf(w);
    double[] near = w.clone();
    for (int i = 0; i < w.length; i++) {
      double unit = w[i] != 0 ? Math.abs(w[i]) : largest != 0 ? largest : 1;
      near[i] += share * unit / (1 + i % 7);
    }
    return near;
  }

  /** The error for a result that no variable goes into. */
  IllegalArgumentException noVariable(double[] w) {
    if (!tape.wasRead) {
      return new IllegalArgumentException(
          "the result does not depend on the variables: it is a constant, whose gradient is zero");
    }
    runWatching(w);
    return error("the result does not depend on the variables, because value() was read");
  }

  /** An error whose stack trace begins where the value was read. */
  private IllegalArgumentException error(String what) {
    IllegalArgumentException error =
        new IllegalArgumentException(
            what + "; compute with the variable itself: exp(x), not Math.exp(x.value())");
    @Nullable Throwable place = tape.readAt;
    if (place != null) {
      error.setStackTrace(place.getStackTrace());
    }
    return error;
  }

  private void runWatching(double[] w) {
    tape.watching = true;
    try {
      tape.forward(formula, w);
    } finally {
      tape.watching = false;
    }
  }

  private String user(int constant) {
    for (Entry y : tape.entries()) {
      for (Entry x : y.inputs) {
        if (x.index == constant) {
          return " in " + y.operation.symbol();
        }
      }
    }
    return "";
  }

  private static List<Entry> copy(List<Entry> entries) {
    List<Entry> copies = new ArrayList<>();
    for (Entry entry : entries) {
      Entry copy = new Entry(entry.index);
      copy.operation = entry.operation;
      copy.value = entry.operation == Leaf.CONSTANT ? entry.value.clone() : entry.value;
      copies.add(copy);
    }
    return copies;
  }

  private static boolean moved(double[] here, double[] half, double[] full) {
    if (here.length != half.length || here.length != full.length) {
      return false;
    }
    for (int i = 0; i < here.length; i++) {
      double change = full[i] - here[i];
      double twice = 2 * (half[i] - here[i]);
      if (change != 0 && Math.abs(change - twice) < 0.5 * Math.abs(change)) {
        return true;
      }
    }
    return false;
  }
}
