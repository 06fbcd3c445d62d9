package thalweg.autodiff;

/** The operations without inputs. */
enum Leaf implements Operation {
  /** The parameters w. */
  VARIABLE,
  /** A number, vector or matrix that the derivative leaves alone. */
  CONSTANT;

  @Override
  public String symbol() {
    return this == VARIABLE ? "w" : "constant";
  }

  @Override
  public void forward(Entry y) {}

  @Override
  public void forwardTangent(Entry y) {}

  @Override
  public void backward(Entry y) {}

  @Override
  public void backwardTangent(Entry y) {}
}
