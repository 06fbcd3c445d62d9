package thalweg.runs;

/** Is told of every iterate of a run, for progress bars, live charts and measurements. */
@FunctionalInterface
public interface Listener {

  /** Called once for each iterate, the start included, on the thread of the run. */
  void observe(Iterate iterate);

  /** Listens to nothing. */
  static Listener none() {
    return iterate -> {};
  }
}
