package thalweg.penalties;

/** No regularization, \(r(w)=0\); its proximal step stays where it is. */
public record NoPenalty() implements Penalty {

  @Override
  public double value(double[] w) {
    return 0;
  }

  @Override
  public void addGradient(double[] w, double[] g) {}

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {}

  @Override
  public void prox(double[] w, double stepSize) {}

  @Override
  public double smoothness() {
    return 0;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }
}
