package thalweg.problems;

import thalweg.functions.TwiceDifferentiable;

/** A test function whose answer is known: what an algorithm is held to. */
public interface Problem extends TwiceDifferentiable {

  /** The usual starting point, as a new array. */
  double[] start();

  /** A global minimizer, as a new array. */
  double[] minimizer();

  /** The smallest value. */
  double minimum();
}
