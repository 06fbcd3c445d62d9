package thalweg.solvers.semidefinite;

/** Whether a run still gets anywhere, and the best point it has seen. */
final class Progress {
  private static final int PATIENCE = 8;
  private static final double FALL = 0.9;

  private Point best;
  private double error = Double.POSITIVE_INFINITY;
  private double mu = Double.POSITIVE_INFINITY;
  private int idle;

  Progress(Point start) {
    best = start;
  }

  Point best() {
    return best;
  }

  /** Takes note of a point; no after eight in a row at which neither the error nor μ fell, which falls where there is no solution, too. */
  boolean goesOn(Point at, double errorThere) {
    idle = errorThere < FALL * error || at.mu() < FALL * mu ? 0 : idle + 1;
    best = errorThere < error ? at : best;
    error = Math.min(error, errorThere);
    mu = Math.min(mu, at.mu());
    return idle <= PATIENCE;
  }
}
