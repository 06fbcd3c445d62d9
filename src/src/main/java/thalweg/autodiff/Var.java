package thalweg.autodiff;

import thalweg.math.Check;

/**
 * A variable: a number, vector or matrix that remembers how it was computed, so that the result can be
 * differentiated by it.
 *
 * <pre>{@code
 * Autodiff bowl = Autodiff.of(3, w -> {
 *   Var bias = w.at(2).named("bias");
 *   return sum(w.slice(0, 2).squared().times(1, 10)).plus(bias);
 * });
 * }</pre>
 *
 * <p>The formula that {@link Autodiff#of} takes is given the parameters w and computes with variables as it would with
 * numbers: {@code y.minus(x.squared()).squared().times(100)}. Operations work entry by entry; a number goes with every
 * entry, a row (column) with every row (column) of a matrix. Products of matrices and functions such as {@code exp} are
 * in {@link VarMath}. A variable lives as long as the evaluation it was made in.
 */
public final class Var {
  final Tape tape;
  final Entry entry;
  final int evaluation;

  Var(Tape tape, Entry entry, int evaluation) {
    this.tape = tape;
    this.entry = entry;
    this.evaluation = evaluation;
  }

  /** Entry i of a vector, from 0; a number. */
  public Var at(int i) {
    if (i < 0 || i >= size()) {
      throw new IllegalArgumentException("i must be in [0, %d) but was %d".formatted(size(), i));
    }
    return tape.record(new Slice(i), Shape.NUMBER, this);
  }

  /** The entries from {@code from} up to {@code to}, exclusively; a vector. */
  public Var slice(int from, int to) {
    return part(from, Shape.vector(Check.atLeast("to - from", to - from, 1)));
  }

  /** The rows·columns entries from {@code from} on, one row after the other, as a matrix. */
  public Var matrix(int from, int rows, int columns) {
    Check.atLeast("rows", rows, 1);
    return part(from, new Shape(rows, Check.atLeast("columns", columns, 1)));
  }

  private Var part(int from, Shape shape) {
    if (from < 0 || from + shape.size() > size()) {
      throw new IllegalArgumentException(
          "a slice must lie in [0, %d) but was [%d, %d)"
              .formatted(size(), from, from + shape.size()));
    }
    return tape.record(new Slice(from), shape, this);
  }

  /** The sum, entry by entry. */
  public Var plus(Var other) {
    return pairwise(Arithmetic.PLUS, other);
  }

  /** The sum with constants: one for every entry, or one for each. */
  public Var plus(double... constants) {
    return plus(constant(constants));
  }

  /** The difference, entry by entry. */
  public Var minus(Var other) {
    return pairwise(Arithmetic.MINUS, other);
  }

  /** The difference to constants: one for every entry, or one for each. */
  public Var minus(double... constants) {
    return minus(constant(constants));
  }

  /** The product, entry by entry; for the matrix product see {@link VarMath#product(Var, Var)}. */
  public Var times(Var other) {
    return pairwise(Arithmetic.TIMES, other);
  }

  /** The product with constants: one for every entry, or one for each. */
  public Var times(double... constants) {
    return times(constant(constants));
  }

  /** The quotient, entry by entry. */
  public Var dividedBy(Var other) {
    return pairwise(Arithmetic.DIVIDED_BY, other);
  }

  /** The quotient by constants: one for every entry, or one for each. */
  public Var dividedBy(double... constants) {
    return dividedBy(constant(constants));
  }

  /** \(-x\). */
  public Var negated() {
    return elementwise(Elementary.NEGATIVE);
  }

  /** \(x^2\), entry by entry. */
  public Var squared() {
    return elementwise(Elementary.SQUARE);
  }

  /**
   * \(x^p\), entry by entry. At 0 the derivative is 0 for p &gt; 1, 1 for p = 1 and infinite below, except for p = 0.
   *
   * @param p finite
   */
  public Var power(double p) {
    return tape.record(Power.of(p), entry.shape, this);
  }

  /** A constant in the same computation: a number or a vector, such as the 0 a loop starts to add to. */
  public Var constant(double... entries) {
    Check.atLeast("the number of entries", entries.length, 1);
    return tape.constant(Shape.vector(entries.length), entries);
  }

  /** The same variable with a name that messages and drawings use. */
  public Var named(String name) {
    tape.entryOf(name, this).name = name;
    return this;
  }

  /** The number of entries. */
  public int size() {
    return entry.shape.size();
  }

  /**
   * The value of a number, to look at or to branch on. A formula that computes with it has left the graph: what is lost is
   * the derivative, and {@link Autodiff} says so.
   */
  public double value() {
    if (size() != 1) {
      throw new IllegalArgumentException(
          "value() is for numbers but this is " + entry.shape + ": use values()");
    }
    return values()[0];
  }

  /** The values of all entries, one row after the other, as a new array; see {@link #value()}. */
  public double[] values() {
    tape.read();
    return tape.entryOf("value()", this).value.clone();
  }

  /** What it is and which values it has. */
  @Override
  public String toString() {
    return entry.shape + ": " + FourDigits.summary(entry.value);
  }

  Var elementwise(Elementwise function) {
    return tape.record(function, entry.shape, this);
  }

  Var pairwise(Pairwise operation, Var other) {
    Shape common = Shape.common(operation.symbol(), entry.shape, other.entry.shape);
    return tape.record(operation, common, repeated(common), other.repeated(common));
  }

  private Var repeated(Shape to) {
    Shape from = entry.shape;
    return from.isNumber() || from.equals(to) ? this : tape.record(new Repeat(from, to), to, this);
  }
}
