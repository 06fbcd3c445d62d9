package thalweg.experiments;

/** Hears of the runs of an experiment; from one thread at a time. */
@FunctionalInterface
public interface RunListener {

  /**
   * A run was finished, or found in the store.
   *
   * @param finished how many runs of the plan are finished
   * @param planned how many there are in the plan; a search plans a round at a time
   */
  void run(RunRecord run, int finished, int planned);
}
