package thalweg.networks;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Every output sees every input, \(y=Wx+b\).
 *
 * <p>Backward \(\frac{\partial\ell}{\partial W}=\sum_i\frac{\partial\ell}{\partial y_i}x_i^\top\) over the examples i of the
 * batch, \(\frac{\partial\ell}{\partial b}=\sum_i\frac{\partial\ell}{\partial y_i}\) and
 * \(\frac{\partial\ell}{\partial x_i}=W^\top\frac{\partial\ell}{\partial y_i}\). Parameters: {@code weight} W, outputs×inputs, and
 * {@code bias} b. PyTorch's {@code Linear}.
 *
 * @param outputs the length of y; at least 1
 */
public record Dense(int outputs) implements Layer {

  /** Checks the number. */
  public Dense {
    Check.atLeast("outputs", outputs, 1);
  }

  @Override
  public Shape output(Shape input) {
    Inputs.requireVector(this, input);
    return Shape.of(outputs);
  }

  @Override
  public List<Parameter> parameters(Shape input) {
    return List.of(Parameter.weight(Shape.of(outputs, input.count())), Parameter.bias(outputs));
  }

  @Override
  public long multiplications(Shape input) {
    return (long) outputs * input.count();
  }

  @Override
  public boolean linearInParameters() {
    return true;
  }

  @Override
  public Pass start(Wiring at) {
    ParameterSlice w = at.parameters().get(0);
    ParameterSlice b = at.parameters().get(1);
    Affine affine = new Affine(at.input().count(), outputs, at.x(), w, b, at.y());
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        affine.forward(batch.size());
      }

      @Override
      public void backward(Batch batch) {
        affine.backward(batch.size());
      }

      @Override
      public void forwardTangent(Batch batch) {
        affine.forwardTangent(batch.size());
      }

      @Override
      public void backwardTangent(Batch batch) {
        affine.backwardTangent(batch.size());
      }
    };
  }
}
