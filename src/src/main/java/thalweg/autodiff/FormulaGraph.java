package thalweg.autodiff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A formula itself, without values: its operations in the order they run, for those who reason about the formula and not about
 * one evaluation.
 *
 * <pre>{@code
 * FormulaGraph graph = Autodiff.of(1, w -> exp(w.at(0)).plus(1)).formula(new double[1]).orElseThrow();
 * graph.result().atom(); // PLUS
 * }</pre>
 *
 * @param nodes the operations that the result depends on; the result last
 */
public record FormulaGraph(List<Node> nodes) {

  /** Copies the list. */
  public FormulaGraph {
    nodes = List.copyOf(nodes);
  }

  /**
   * One operation.
   *
   * @param atom what it computes
   * @param parameter the exponent of a power, the factor of a sum, the first entry of a slice, the width of a log-sum-exp; else 0
   * @param inputs what it is computed from, as positions in {@link FormulaGraph#nodes}
   * @param rows how many rows its value has
   * @param columns how many columns; a vector has one
   * @param constants the numbers of a constant, one row after the other; else empty. Not to be modified.
   * @param name the name the formula gave it, or null
   */
  public record Node(
      Atom atom,
      double parameter,
      List<Integer> inputs,
      int rows,
      int columns,
      double[] constants,
      @Nullable String name) {

    /** The number of entries. */
    public int size() {
      return rows * columns;
    }

    /** Whether both are the same operation on the same positions with the same numbers. */
    boolean matches(Node other) {
      return atom == other.atom
          && parameter == other.parameter
          && inputs.equals(other.inputs)
          && rows == other.rows
          && columns == other.columns
          && Arrays.equals(constants, other.constants);
    }
  }

  /** What an operation computes. */
  public enum Atom {
    /** The parameters w, a vector. */
    VARIABLE,
    /** Numbers that no derivative is taken by. */
    CONSTANT,
    /** Neighbouring entries of a vector or matrix. */
    SLICE,
    /** A row in every row, or a column in every column. */
    REPEAT,
    /** A vector of numbers. */
    STACK,
    /** The transpose of a matrix. */
    TRANSPOSE,
    /** The sum of all entries times a factor. */
    SUM,
    /** The sum of each row. */
    ROW_SUMS,
    /** a + b. */
    PLUS,
    /** a − b. */
    MINUS,
    /** ab, entry by entry. */
    TIMES,
    /** a/b. */
    DIVIDED_BY,
    /** a log b. */
    XLOGY,
    /** The larger. */
    MAX,
    /** The smaller. */
    MIN,
    /** log(eᵃ + eᵇ). */
    LOG_ADD_EXP,
    /** −x. */
    NEGATIVE,
    /** x². */
    SQUARE,
    /** xᵖ. */
    POWER,
    /** √x. */
    SQRT,
    /** eˣ. */
    EXP,
    /** eˣ − 1. */
    EXPM1,
    /** log x. */
    LOG,
    /** log(1 + x). */
    LOG1P,
    /** sin x. */
    SIN,
    /** cos x. */
    COS,
    /** tanh x. */
    TANH,
    /** 1/(1 + e⁻ˣ). */
    SIGMOID,
    /** log(1 + eˣ). */
    SOFTPLUS,
    /** max(x, 0). */
    RELU,
    /** |x|. */
    ABS,
    /** log ∑ eˣ of each group of neighbouring entries. */
    LOG_SUM_EXP,
    /** The Euclidean norm of all entries. */
    NORM,
    /** The inner product of all entries. */
    DOT,
    /** The matrix product. */
    PRODUCT
  }

  private static final Map<Operation, Atom> BY_NAME =
      Map.ofEntries(
          Map.entry(Arithmetic.PLUS, Atom.PLUS),
          Map.entry(Arithmetic.MINUS, Atom.MINUS),
          Map.entry(Arithmetic.TIMES, Atom.TIMES),
          Map.entry(Arithmetic.DIVIDED_BY, Atom.DIVIDED_BY),
          Map.entry(Arithmetic.XLOGY, Atom.XLOGY),
          Map.entry(Arithmetic.MAX, Atom.MAX),
          Map.entry(Arithmetic.MIN, Atom.MIN),
          Map.entry(Arithmetic.LOG_ADD_EXP, Atom.LOG_ADD_EXP),
          Map.entry(Elementary.NEGATIVE, Atom.NEGATIVE),
          Map.entry(Elementary.SQUARE, Atom.SQUARE),
          Map.entry(Elementary.SQRT, Atom.SQRT),
          Map.entry(Elementary.EXP, Atom.EXP),
          Map.entry(Elementary.EXPM1, Atom.EXPM1),
          Map.entry(Elementary.LOG, Atom.LOG),
          Map.entry(Elementary.LOG1P, Atom.LOG1P),
          Map.entry(Elementary.SIN, Atom.SIN),
          Map.entry(Elementary.COS, Atom.COS),
          Map.entry(Elementary.TANH, Atom.TANH),
          Map.entry(Elementary.SIGMOID, Atom.SIGMOID),
          Map.entry(Elementary.SOFTPLUS, Atom.SOFTPLUS),
          Map.entry(Elementary.RELU, Atom.RELU),
          Map.entry(Elementary.ABS, Atom.ABS),
          Map.entry(Leaf.VARIABLE, Atom.VARIABLE),
          Map.entry(Leaf.CONSTANT, Atom.CONSTANT),
          Map.entry(new Stack(), Atom.STACK),
          Map.entry(new Norm(), Atom.NORM),
          Map.entry(new Dot(), Atom.DOT));

  /** The last operation, whose value is the formula's. */
  public Node result() {
    return nodes.get(nodes.size() - 1);
  }

  /** Whether both are the same operations on the same numbers, as they are unless a formula branches. */
  public boolean matches(FormulaGraph other) {
    boolean same = nodes.size() == other.nodes.size();
    for (int k = 0; same && k < nodes.size(); k++) {
      same = nodes.get(k).matches(other.nodes.get(k));
    }
    return same;
  }

  static FormulaGraph of(List<Entry> entries, Entry result) {
    boolean[] used = new boolean[result.index + 1];
    used[result.index] = true;
    for (int k = result.index; k >= 0; k--) {
      if (used[k]) {
        for (Entry x : entries.get(k).inputs) {
          used[x.index] = true;
        }
      }
    }
    Map<Integer, Integer> positions = new HashMap<>();
    Node[] nodes = new Node[result.index + 1];
    int count = 0;
    for (int k = 0; k <= result.index; k++) {
      if (used[k]) {
        positions.put(k, count);
        nodes[count++] = node(entries.get(k), positions);
      }
    }
    return new FormulaGraph(List.of(Arrays.copyOf(nodes, count)));
  }

  private static Node node(Entry entry, Map<Integer, Integer> positions) {
    List<Integer> inputs =
        Arrays.stream(entry.inputs).map(x -> positions.getOrDefault(x.index, -1)).toList();
    double[] constants = entry.operation == Leaf.CONSTANT ? entry.value.clone() : new double[0];
    return new Node(
        atom(entry.operation),
        parameter(entry.operation),
        inputs,
        entry.shape.rows(),
        entry.shape.columns(),
        constants,
        entry.name);
  }

  private static Atom atom(Operation operation) {
    Atom named = BY_NAME.get(operation);
    if (named != null) {
      return named;
    } else if (operation instanceof Power) {
      return Atom.POWER;
    } else if (operation instanceof Slice) {
      return Atom.SLICE;
    } else if (operation instanceof Sum) {
      return Atom.SUM;
    } else if (operation instanceof LogSumExp) {
      return Atom.LOG_SUM_EXP;
    } else if (operation instanceof Repeat) {
      return Atom.REPEAT;
    } else if (operation instanceof RowSums) {
      return Atom.ROW_SUMS;
    } else if (operation instanceof Transpose) {
      return Atom.TRANSPOSE;
    } else if (operation instanceof MatrixProduct) {
      return Atom.PRODUCT;
    }
    throw new IllegalStateException("no atom is known for " + operation.symbol());
  }

  private static double parameter(Operation operation) {
    return operation instanceof Power power
        ? power.p()
        : operation instanceof Slice slice
            ? slice.from()
            : operation instanceof Sum sum
                ? sum.factor()
                : operation instanceof LogSumExp groups ? groups.width() : 0;
  }
}
