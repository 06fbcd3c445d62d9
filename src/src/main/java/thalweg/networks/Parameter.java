package thalweg.networks;

import thalweg.math.Shape;

/**
 * An array of numbers that a layer owns: a trained parameter, or a running statistic.
 *
 * @param name as in PyTorch: {@code weight}, within a network {@code 0.weight}
 * @param shape for weights, the outputs first and all else after them
 * @param role what it starts with, and whether penalties see it
 */
public record Parameter(String name, Shape shape, Role role) {

  /** What an array does in its layer. */
  public enum Role {
    /** Multiplies inputs: starts at random, and is what penalties see. */
    WEIGHT,
    /** Is added, or is a mean: starts at 0. */
    SHIFT,
    /** Scales a normalized number, or is a variance: starts at 1. */
    SCALE
  }

  static Parameter weight(Shape shape) {
    return new Parameter("weight", shape, Role.WEIGHT);
  }

  static Parameter scale(int count) {
    return new Parameter("weight", Shape.of(count), Role.SCALE);
  }

  static Parameter bias(int count) {
    return new Parameter("bias", Shape.of(count), Role.SHIFT);
  }

  /** The same array of a layer that is part of another: {@code 3.weight}. */
  Parameter within(String outer) {
    return new Parameter(outer + "." + name, shape, role);
  }

  /** The rows of the weights as a matrix, one an output. */
  int fanOut() {
    return shape.size(0);
  }

  /** The columns of the weights as a matrix: how many inputs an output sees. */
  int fanIn() {
    return shape.count() / shape.size(0);
  }
}
