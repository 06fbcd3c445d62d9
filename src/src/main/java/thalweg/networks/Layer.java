package thalweg.networks;

import java.util.List;
import thalweg.math.Shape;

/**
 * One layer of a network, \(y=f(x,w)\): immutable settings. What it computes with, a {@link Pass}, is made for each thread.
 *
 * <p>Layers do not know the size of their input; {@link #output} derives all sizes from the shape of one example. Anyone may
 * write a layer: an {@link Activation} needs three functions, any other a pass of four steps. {@code GradientCheck} on a network
 * that holds it tells whether they belong together.
 */
public interface Layer {

  /**
   * The shape of one example's output.
   *
   * @param input the shape of one example's input
   * @throws IllegalArgumentException if this layer cannot take such an input
   */
  Shape output(Shape input);

  /** The arrays w that are trained, in the order in which they lie in the network's vector. */
  default List<Parameter> parameters(Shape input) {
    return List.of();
  }

  /** The arrays that follow the training batches without being trained, such as running means. */
  default List<Parameter> statistics(Shape input) {
    return List.of();
  }

  /** The multiplications that the forward pass of one example costs. */
  default long multiplications(Shape input) {
    return 0;
  }

  /** Whether the output is linear in the parameters, \(f(x,w+tv)=f(x,w)+t\,f(x,v)\): between two settings of them it moves evenly. */
  default boolean linearInParameters() {
    return false;
  }

  /** Whether, in training, the output of one example depends on the others of its batch. */
  default boolean couplesExamples() {
    return false;
  }

  /** This layer at work between two arrays, with memory of its own. */
  Pass start(Wiring wiring);
}
