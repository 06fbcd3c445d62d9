package thalweg.experiments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where records of runs are kept, so that no run is done twice. Safe for several threads. */
public interface RunStore {

  /** The record of a run, if it is there and intact; null otherwise. */
  @Nullable RunRecord find(RunKey key);

  /**
   * Keeps a record, in place of an earlier one of the same key.
   *
   * @throws IllegalStateException if it cannot be kept, such as on a full disk; the message names the store and says why
   */
  void add(RunRecord run);

  /** All intact records of an experiment, in the order they were kept. */
  List<RunRecord> runs(String experiment);

  /** What somebody should know of the store, a sentence each: what of it was damaged. Empty as a rule. */
  List<String> notes();
}
