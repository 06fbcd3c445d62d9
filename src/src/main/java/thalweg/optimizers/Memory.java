package thalweg.optimizers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import thalweg.math.Check;

/**
 * What one run of an {@link Optimizer} remembers between steps: named vectors, all of it in one place, so that a run
 * can be saved and resumed to the last bit whatever rules are combined.
 *
 * <pre>{@code
 * Optimizer rule = new Adam(0.1);
 * double[] w = {1, 2};
 * Memory memory = new Memory(2);
 * rule.start(memory).step(1, w, new double[] {1, -1});
 * State saved = memory.save(); // to a file and back
 *
 * Stepper resumed = rule.start(Memory.of(saved));
 * resumed.step(2, w, new double[] {1, -1});
 * }</pre>
 */
public final class Memory {
  private final int dimension;
  private final String room;
  private final Map<String, double[]> vectors;
  private final Map<String, double[]> saved;
  private final boolean fresh;

  /** An empty memory for a run in d parameters; d at least 1. */
  public Memory(int dimension) {
    this(Check.atLeast("dimension", dimension, 1), "", new LinkedHashMap<>(), Map.of(), true);
  }

  private Memory(
      int dimension,
      String room,
      Map<String, double[]> vectors,
      Map<String, double[]> saved,
      boolean fresh) {
    this.dimension = dimension;
    this.room = room;
    this.vectors = vectors;
    this.saved = saved;
    this.fresh = fresh;
  }

  /** The memory of a run that was saved; only the rule that wrote it is let in. */
  public static Memory of(State state) {
    return new Memory(state.dimension(), "", new LinkedHashMap<>(), state.vectors(), false);
  }

  /** The number d of parameters. */
  public int dimension() {
    return dimension;
  }

  /**
   * Lets in the rule that was saved and no other, by the name of its type; a fresh memory lets in any. Every rule asks
   * for this first. Settings may differ, such as the step size, as long as the vectors are the same.
   *
   * @throws IllegalArgumentException if another rule was saved
   */
  public void admit(Optimizer rule) {
    vector(rule.getClass().getSimpleName(), 0, 0);
  }

  /**
   * Refuses parameters and gradients of another length, and a saved state of which the rule has left something out;
   * every rule asks at each step.
   *
   * @throws IllegalArgumentException naming the one that is wrong, with both lengths; or naming what is left over
   */
  public void check(double[] w, double[] g) {
    Check.length("w", w, dimension);
    Check.length("g", g, dimension);
    if (!fresh && vectors.size() < saved.size()) {
      throw leftOver();
    }
  }

  private IllegalArgumentException leftOver() {
    Map<String, double[]> rest = new LinkedHashMap<>(saved);
    rest.keySet().removeAll(vectors.keySet());
    return new IllegalArgumentException(
        "the rule must take up the whole saved state but leaves out "
            + State.describe(rest)
            + "; resume with the rule and the settings that were saved");
  }

  /**
   * The columns of a matrix of so many rows whose entries are the d parameters.
   *
   * @throws IllegalArgumentException if d is no multiple of the rows
   */
  public int columns(int rows) {
    if (dimension % rows != 0) {
      throw new IllegalArgumentException(
          "rows must divide the " + dimension + " parameters but was " + rows);
    }
    return dimension / rows;
  }

  /** A vector of d zeros, or what it held when the run was saved. */
  public double[] vector(String name) {
    return vector(name, dimension, 0);
  }

  /**
   * A vector filled with a value, or what it held when the run was saved.
   *
   * @param name unique within the rule
   * @param length the number of entries
   * @param initial what a fresh run begins with
   * @throws IllegalArgumentException if the saved run has no such vector
   */
  public double[] vector(String name, int length, double initial) {
    String path = room + name;
    double[] vector = fresh ? new double[length] : restored(path, length);
    if (fresh && initial != 0) {
      Arrays.fill(vector, initial);
    }
    if (vectors.put(path, vector) != null) {
      throw new IllegalStateException("two vectors of this memory are named " + path);
    }
    return vector;
  }

  private double[] restored(String path, int length) {
    double[] vector = saved.get(path);
    if (vector == null || vector.length != length) {
      throw new IllegalArgumentException(
          "the saved state must hold "
              + State.describe(path, length)
              + " but holds "
              + State.describe(saved)
              + "; resume with the rule and the settings that were saved");
    }
    return vector.clone();
  }

  /** A room of its own for a rule inside this one. */
  public Memory room(String name) {
    return room(name, dimension);
  }

  /** A room for a rule that moves only some of the parameters. */
  public Memory room(String name, int parameters) {
    return new Memory(parameters, room + name + "/", vectors, saved, fresh);
  }

  /** A copy of everything remembered so far. */
  public State save() {
    Map<String, double[]> copies = new LinkedHashMap<>();
    vectors.forEach((name, vector) -> copies.put(name, vector.clone()));
    return new State(dimension, copies);
  }
}
