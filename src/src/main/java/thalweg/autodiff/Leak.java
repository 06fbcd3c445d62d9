package thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that left the graph: read by {@code value()}, computed with, and come back as constants, so that their
 * derivative is missing.
 *
 * <p>A constant that moves a little when w moves a little has come from w. One that jumps is a branch's, which is
 * allowed: a formula may choose between constants by looking at a value.
 */
final class Leak {
  private static final double MOVE = 1e-7;
  private static final double JUMP = 1e-4;

  private final Tape tape;
  private final Function<Var, Var> formula;

  Leak(Tape tape, Function<Var, Var> formula) {
    this.tape = tape;
    this.formula = formula;
  }

  /** Compares the constants of the tape, just filled at w, with those at a point nearby. */
  void check(double[] w) {
    List<Entry> before = new ArrayList<>();
    for (Entry entry : tape.entries()) {
      before.add(copy(entry));
    }
    double[] near = w.clone();
    for (int i = 0; i < w.length; i++) {
      near[i] += MOVE * Math.max(1, Math.abs(w[i])) / (1 + i % 7);
    }
    runWatching(near);
    List<Entry> after = tape.entries();
    for (int k = 0; k < Math.min(before.size(), after.size()); k++) {
      Entry old = before.get(k);
      if (!old.operation.symbol().equals(after.get(k).operation.symbol())) {
        return;
      }
      if (old.operation == Leaf.CONSTANT && moved(old.value, after.get(k).value)) {
        throw error(
            "the constant "
                + Numbers.summary(old.value)
                + user(k)
                + " was computed from value(), so the gradient would miss a part");
      }
    }
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

  private static Entry copy(Entry entry) {
    Entry copy = new Entry(entry.index);
    copy.operation = entry.operation;
    copy.value = entry.operation == Leaf.CONSTANT ? entry.value.clone() : entry.value;
    return copy;
  }

  private static boolean moved(double[] before, double[] after) {
    if (before.length != after.length) {
      return false;
    }
    for (int i = 0; i < before.length; i++) {
      double change = Math.abs(after[i] - before[i]);
      if (change > 0 && change < JUMP * Math.max(1, Math.abs(before[i]))) {
        return true;
      }
    }
    return false;
  }
}
