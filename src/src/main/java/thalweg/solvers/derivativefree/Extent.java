package thalweg.solvers.derivativefree;

/**
 * How far a search still looks. Where it had to be narrowed only because f was not finite anywhere near, that says nothing of
 * a minimum, so the extent is unknown until the search has widened tenfold by itself.
 */
final class Extent {
  private double narrowed;

  /** The search was narrowed to this size for want of a finite value. */
  void narrowedTo(double size) {
    narrowed = size;
  }

  /** The extent of a search of this size; infinite if unknown. */
  double of(double size) {
    if (size < 10 * narrowed) {
      return Double.POSITIVE_INFINITY;
    }
    narrowed = 0;
    return size;
  }
}
