package thalweg.autodiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One entry of a {@link Tape}: an operation, its inputs, its value and its derivatives; used again by the next evaluation. */
final class Entry {
  final int index;
  Operation operation = Leaf.CONSTANT;
  Entry[] inputs = {};
  Shape shape = Shape.NUMBER;

  /** Whether the value depends on the variables; where it does not, derivatives are zero and left out. */
  boolean active;

  /** Whether the result depends on this entry, known after a backward sweep. */
  boolean reached;

  @Nullable String name;

  double[] value = {};
  double[] gradient = {};
  double[] tangent = {};
  double[] gradientTangent = {};
  private double[] memory = {};

  Entry(int index) {
    this.index = index;
  }

  /** Becomes the result of an operation, whose value it does not have yet. */
  void become(Operation what, Shape form, Entry... from) {
    operation = what;
    shape = form;
    inputs = from;
    name = null;
    active = false;
    for (Entry x : from) {
      active |= x.active;
    }
    memory = sized(memory);
    value = memory;
  }

  /** Becomes a variable or a constant that holds the array itself, not a copy. */
  void become(Leaf leaf, Shape form, double[] array) {
    operation = leaf;
    shape = form;
    inputs = new Entry[0];
    name = null;
    active = leaf == Leaf.VARIABLE;
    value = array;
  }

  void clearGradient() {
    reached = false;
    gradient = zeros(gradient);
  }

  void clearTangent() {
    tangent = zeros(tangent);
  }

  void clearGradientTangent() {
    gradientTangent = zeros(gradientTangent);
  }

  /** 0 where the one number stands for every entry of the result, else 1. */
  int step() {
    return value.length == 1 ? 0 : 1;
  }

  private double[] zeros(double[] old) {
    double[] array = sized(old);
    Arrays.fill(array, 0);
    return array;
  }

  private double[] sized(double[] old) {
    return old.length == shape.size() ? old : new double[shape.size()];
  }
}
