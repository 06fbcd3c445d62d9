package thalweg.autodiff;

/**
 * \(y_i=x_i^p\): an elementwise function that remembers its exponent.
 *
 * @param p the exponent
 * @param function its values and derivatives
 */
record Power(double p, Elementwise function) implements Operation {

  static Power of(double p) {
    return new Power(p, Elementary.power(p));
  }

  @Override
  public String symbol() {
    return function.symbol();
  }

  @Override
  public void forward(Entry y) {
    function.forward(y);
  }

  @Override
  public void forwardTangent(Entry y) {
    function.forwardTangent(y);
  }

  @Override
  public void backward(Entry y) {
    function.backward(y);
  }

  @Override
  public void backwardTangent(Entry y) {
    function.backwardTangent(y);
  }
}
