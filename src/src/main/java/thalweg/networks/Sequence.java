package thalweg.networks;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.Shape;

/**
 * Layers one after the other, \(y=f_L(\dots f_2(f_1(x)))\), itself a layer. Backward they run in reverse order: the chain rule.
 *
 * @param layers at least one
 */
public record Sequence(List<Layer> layers) implements Layer {

  /** Copies the list. */
  public Sequence {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers must hold at least one layer but is empty");
    }
  }

  /** The sequence of these layers. */
  public static Sequence of(Layer... layers) {
    return new Sequence(List.of(layers));
  }

  /** The shapes from the input on: one more than there are layers. */
  List<Shape> shapes(Shape input) {
    List<Shape> shapes = new ArrayList<>(List.of(input));
    for (int i = 0; i < layers.size(); i++) {
      try {
        shapes.add(layers.get(i).output(shapes.get(i)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("layer " + i + ": " + e.getMessage(), e);
      }
    }
    return shapes;
  }

  @Override
  public Shape output(Shape input) {
    return shapes(input).get(layers.size());
  }

  @Override
  public List<Parameter> parameters(Shape input) {
    return arrays(input, Layer::parameters);
  }

  @Override
  public List<Parameter> statistics(Shape input) {
    return arrays(input, Layer::statistics);
  }

  private interface Arrays {
    List<Parameter> of(Layer layer, Shape input);
  }

  private List<Parameter> arrays(Shape input, Arrays arrays) {
    List<Shape> shapes = shapes(input);
    List<Parameter> all = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      for (Parameter parameter : arrays.of(layers.get(i), shapes.get(i))) {
        all.add(parameter.within(String.valueOf(i)));
      }
    }
    return all;
  }

  @Override
  public long multiplications(Shape input) {
    List<Shape> shapes = shapes(input);
    long sum = 0;
    for (int i = 0; i < layers.size(); i++) {
      sum += layers.get(i).multiplications(shapes.get(i));
    }
    return sum;
  }

  /**
   * How many layers it takes from the first to the first that has parameters, if their output is linear in these and they have at least
   * half of the multiplications of all; otherwise 0.
   */
  int linearLayers(Shape input) {
    List<Shape> shapes = shapes(input);
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      if (!layer.parameters(shapes.get(i)).isEmpty()) {
        boolean most = 2 * layer.multiplications(shapes.get(i)) >= multiplications(input);
        return layer.linearInParameters() && most ? i + 1 : 0;
      }
    }
    return 0;
  }

  @Override
  public boolean couplesExamples() {
    return layers.stream().anyMatch(Layer::couplesExamples);
  }

  @Override
  public Pass start(Wiring at) {
    return SequencePass.of(this, at);
  }
}
