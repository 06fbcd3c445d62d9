package thalweg.schedules;

/** How a schedule goes from one value to another. */
public enum Anneal {
  /** In a straight line, \(a+(b-a)s\). */
  LINEAR {
    @Override
    public double between(double from, double to, double share) {
      return from + (to - from) * share;
    }
  },
  /** Along half a cosine, \(b+(a-b)\frac{1+\cos\pi s}2\), flat at both ends. */
  COSINE {
    @Override
    public double between(double from, double to, double share) {
      return to + (from - to) * ((1 + Math.cos(Math.PI * share)) / 2);
    }
  };

  /**
   * The value on the way.
   *
   * @param from a, where the way begins
   * @param to b, where it ends
   * @param share s, how much of the way is gone; in [0, 1]
   */
  public abstract double between(double from, double to, double share);
}
