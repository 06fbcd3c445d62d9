package thalweg.networks;

import thalweg.math.Strided;

/**
 * One parameter of a layer: a slice of the vector of all parameters, and of the vectors of their gradients and of the rates of change
 * of both along a direction.
 */
public final class ParameterSlice {
  private final ParameterVectors vectors;
  private final int from;
  private final int gradientFrom;
  private final boolean differentiated;

  /**
   * A parameter that begins at these places.
   *
   * @param from in the vector of all parameters
   * @param gradientFrom in that of the gradients, which has no room for parameters that are not trained
   */
  ParameterSlice(ParameterVectors vectors, int from, int gradientFrom, boolean differentiated) {
    this.vectors = vectors;
    this.from = from;
    this.gradientFrom = gradientFrom;
    this.differentiated = differentiated;
  }

  /** Whether the parameter is trained, so that its gradient is needed. */
  public boolean isDifferentiated() {
    return differentiated;
  }

  /** Entry i. */
  public double value(int i) {
    return vectors.value[from + i];
  }

  /** The rate of change of entry i. */
  public double tangent(int i) {
    return vectors.tangent[from + i];
  }

  /** Adds to the gradient at entry i; does nothing if the parameter is not trained. */
  public void addGradient(int i, double amount) {
    if (differentiated) {
      vectors.gradient[gradientFrom + i] += amount;
    }
  }

  /** Adds to the rate of change of the gradient at entry i; does nothing if the parameter is not trained. */
  public void addGradientTangent(int i, double amount) {
    if (differentiated) {
      vectors.gradientTangent[gradientFrom + i] += amount;
    }
  }

  /** The entries as a matrix with this many columns. */
  public Strided values(int columns) {
    return Strided.rows(vectors.value, from, columns);
  }

  /** The rates of change of the entries as a matrix with this many columns. */
  public Strided tangents(int columns) {
    return Strided.rows(vectors.tangent, from, columns);
  }

  /** The gradient as a matrix with this many columns, for layers to add to; not to be touched if the parameter is not trained. */
  public Strided gradients(int columns) {
    return Strided.rows(vectors.gradient, gradientFrom, columns);
  }

  /** The rates of change of the gradient as a matrix with this many columns, for layers to add to; not to be touched if the parameter is not trained. */
  public Strided gradientTangents(int columns) {
    return Strided.rows(vectors.gradientTangent, gradientFrom, columns);
  }
}
