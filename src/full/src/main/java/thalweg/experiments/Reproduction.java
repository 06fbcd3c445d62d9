package thalweg.experiments;

/**
 * A run and its repetition.
 *
 * @param before the record
 * @param again what came of it now
 */
public record Reproduction(RunRecord before, RunRecord again) {

  /** Whether both have the same value, to the last bit, or the same failure. */
  public boolean exact() {
    return Double.doubleToLongBits(before.value()) == Double.doubleToLongBits(again.value())
        && before.failure().equals(again.failure());
  }

  /** One sentence; where the bits differ, it says by which versions each was computed. */
  @Override
  public String toString() {
    if (exact()) {
      return "%s gives %s again, to the same bits".formatted(before.key(), outcome(before));
    }
    String why =
        before.key().equals(again.key())
            ? "all versions are the same, so the measurement was changed, or something random in it does not come from the seed"
            : "the record is of Java %s and Thalweg %s, this is Java %s and Thalweg %s"
                .formatted(
                    before.key().java(),
                    before.key().thalweg(),
                    again.key().java(),
                    again.key().thalweg());
    return "%s gives %s, but %s in the record: %s"
        .formatted(before.key(), outcome(again), outcome(before), why);
  }

  private static String outcome(RunRecord run) {
    return run.failed() ? "a failure (" + run.failure() + ")" : Double.toString(run.value());
  }
}
