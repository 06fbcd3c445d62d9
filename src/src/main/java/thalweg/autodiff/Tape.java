package thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The record of one evaluation: its operations in the order they ran, so that walking back meets every entry after all
 * that use it. The next evaluation writes over it and reuses its memory.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, §3.2 and §5.1</a>
 */
final class Tape {
  private final List<Entry> entries = new ArrayList<>();
  private int size;
  private int evaluation;

  /** Whether a number was taken off the tape by {@code value()} in this evaluation. */
  boolean wasRead;

  /** Whether to remember where that was. */
  boolean watching;

  @Nullable Throwable readAt;

  /** The forward sweep: runs the formula at w and returns the entry of its result. */
  Entry forward(Function<Var, Var> formula, double[] w) {
    size = 0;
    evaluation++;
    wasRead = false;
    readAt = null;
    Entry variable = next();
    variable.become(Leaf.VARIABLE, Shape.vector(w.length), w);
    Var result = formula.apply(new Var(this, variable, evaluation));
    if (result == null) {
      throw new IllegalArgumentException("the formula must return a variable but returned null");
    }
    return entryOf("the result", result);
  }

  /**
   * The backward sweep from a number of the result. Its derivative by itself is 1; by any other entry x it is the sum over
   * the entries y computed from x,
   * \(\bar x=\sum_y(\partial y/\partial x)^\top\bar y\), and walking back, \(\bar y\) is complete when its turn comes.
   */
  void backward(Entry result, int number) {
    for (int k = 0; k <= result.index; k++) {
      entries.get(k).clearGradient();
    }
    result.reached = result.active;
    result.gradient[number] = 1;
    for (int k = result.index; k >= 0; k--) {
      Entry y = entries.get(k);
      if (y.reached) {
        y.operation.backward(y);
        for (Entry x : y.inputs) {
          x.reached |= x.active;
        }
      }
    }
  }

  /** The derivative of the forward sweep along v. */
  void forwardTangent(Entry result, double[] v) {
    for (int k = 0; k <= result.index; k++) {
      entries.get(k).clearTangent();
    }
    System.arraycopy(v, 0, entries.get(0).tangent, 0, v.length);
    for (int k = 0; k <= result.index; k++) {
      Entry y = entries.get(k);
      if (y.active) {
        y.operation.forwardTangent(y);
      }
    }
  }

  /** The derivative of the backward sweep along the same direction; the entry of w then holds the Hessian times v. */
  void backwardTangent(Entry result) {
    for (int k = 0; k <= result.index; k++) {
      entries.get(k).clearGradientTangent();
    }
    for (int k = result.index; k >= 0; k--) {
      Entry y = entries.get(k);
      if (y.reached) {
        y.operation.backwardTangent(y);
      }
    }
  }

  /** The entries of this evaluation, w first. */
  List<Entry> entries() {
    return entries.subList(0, size);
  }

  /** Computes an operation and writes it down. */
  Var record(Operation operation, Shape shape, Var... inputs) {
    Entry[] from = new Entry[inputs.length];
    for (int k = 0; k < from.length; k++) {
      from[k] = entryOf(operation.symbol(), inputs[k]);
    }
    Entry y = next();
    y.become(operation, shape, from);
    operation.forward(y);
    return new Var(this, y, evaluation);
  }

  /** Writes down a constant; the array itself, not a copy. */
  Var constant(Shape shape, double... array) {
    Entry y = next();
    y.become(Leaf.CONSTANT, shape, array);
    return new Var(this, y, evaluation);
  }

  /** The entry behind a variable, which must be of this tape and this evaluation. */
  Entry entryOf(String user, Var variable) {
    if (variable.tape != this) {
      throw new IllegalArgumentException(
          user
              + " has a variable of another formula: every variable must come from the w that this"
              + " formula is given");
    }
    if (variable.evaluation != evaluation) {
      throw new IllegalArgumentException(
          user
              + " has a variable that was kept from an earlier evaluation: compute it inside"
              + " the formula");
    }
    return variable.entry;
  }

  /** Notes that a number leaves the tape. */
  void read() {
    wasRead = true;
    if (watching && readAt == null) {
      readAt = new Throwable();
    }
  }

  private Entry next() {
    if (size == entries.size()) {
      entries.add(new Entry(size));
    }
    return entries.get(size++);
  }
}
