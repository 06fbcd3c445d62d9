package thalweg.runs;

/** Is told how much of a long computation is done. */
@FunctionalInterface
public interface ScanProgress {

  /**
   * Called now and then, by one thread at a time.
   *
   * @param done how many evaluations, products or starts are done
   * @param of the most there can be
   */
  void report(int done, int of);

  /** Listens to nothing. */
  static ScanProgress none() {
    return (done, of) -> {};
  }
}
