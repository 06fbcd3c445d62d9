package thalweg.networks;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.Shape;

/**
 * A {@link Sequence} at work.
 *
 * @param passes one for each layer
 * @param signals what flows between them: the input, each layer's output
 */
record SequencePass(List<Pass> passes, List<Signal> signals) implements Pass {

  static SequencePass of(Sequence sequence, Wiring at) {
    List<Shape> shapes = sequence.shapes(at.input());
    List<Signal> signals = new ArrayList<>(List.of(at.x()));
    List<Pass> passes = new ArrayList<>();
    int parameters = 0;
    int statistics = 0;
    boolean trained = at.x().isDifferentiated();
    for (int i = 0; i < sequence.layers().size(); i++) {
      Layer layer = sequence.layers().get(i);
      Shape input = shapes.get(i);
      boolean last = i == sequence.layers().size() - 1;
      int size = at.capacity() * shapes.get(i + 1).count();
      int nextParameters = parameters + layer.parameters(input).size();
      int nextStatistics = statistics + layer.statistics(input).size();
      List<ParameterSlice> own = at.parameters().subList(parameters, nextParameters);
      // No gradient needs to reach further down than the first parameter that is trained.
      trained = trained || own.stream().anyMatch(ParameterSlice::isDifferentiated);
      Signal y = last ? at.y() : trained ? Signal.of(size) : Signal.constant(size);
      passes.add(
          layer.start(
              new Wiring(
                  input,
                  at.capacity(),
                  signals.get(i),
                  own,
                  at.statistics().subList(statistics, nextStatistics),
                  y,
                  at.place() * 100 + i + 1)));
      signals.add(y);
      parameters = nextParameters;
      statistics = nextStatistics;
    }
    return new SequencePass(passes, signals);
  }

  @Override
  public void forward(Batch batch) {
    forward(0, passes.size(), batch);
  }

  /** From the input of one layer to the input of another. */
  void forward(int from, int to, Batch batch) {
    for (Pass pass : passes.subList(from, to)) {
      pass.forward(batch);
    }
  }

  @Override
  public void backward(Batch batch) {
    for (int i = passes.size() - 1; i >= 0 && signals.get(i + 1).isDifferentiated(); i--) {
      passes.get(i).backward(batch);
    }
  }

  @Override
  public void forwardTangent(Batch batch) {
    signals.forEach(Signal::withTangents);
    for (Pass pass : passes) {
      pass.forwardTangent(batch);
    }
  }

  @Override
  public void backwardTangent(Batch batch) {
    for (int i = passes.size() - 1; i >= 0 && signals.get(i + 1).isDifferentiated(); i--) {
      passes.get(i).backwardTangent(batch);
    }
  }

  @Override
  public void track() {
    passes.forEach(Pass::track);
  }
}
