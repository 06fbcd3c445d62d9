package thalweg.math;

/** Is told how much of a long computation in parts is done. */
@FunctionalInterface
public interface PartListener {

  /**
   * Called after each part, by one thread at a time.
   *
   * @param done how many parts are done
   * @param of how many there are
   */
  void report(int done, int of);

  /** Listens to nothing. */
  static PartListener none() {
    return (done, of) -> {};
  }
}
