package thalweg.networks;

/** The caller's vectors: the parameters, their gradient, and the rates of change of both. Layers read and write them in place. */
final class ParameterVectors {
  private static final double[] NONE = {};

  /** All parameters, also those that are not trained. */
  double[] value = NONE;

  /** \(\partial\ell/\partial\) of each that is trained; layers add to it. */
  double[] gradient = NONE;

  /** The rate of change of each value. */
  double[] tangent = NONE;

  /** The rate of change of each gradient; layers add to it. */
  double[] gradientTangent = NONE;
}
