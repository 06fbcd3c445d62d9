package thalweg.experiments;

/** Hears of the runs of an experiment; in the thread that asked for them. */
@FunctionalInterface
public interface RunListener {

  /**
   * A run was finished, or found in the store.
   *
   * @param share how much of the plan, or of the budget of a search, is done, in (0, 1]
   */
  void run(RunRecord run, double share);

  /** No more runs come: all are done, the rest of a budget pays for nothing, or an interrupt came. */
  default void end() {}
}
