package thalweg.theory.constants;

/** How sure a constant of a problem is, by the way it was found. */
public enum Certainty {
  /** The best constant there is, but for rounding. */
  EXACT("exact"),
  /** No smaller than the best constant: what is proved with it holds, perhaps with steps shorter than need be. */
  UPPER_BOUND("upper bound"),
  /** No larger than the best constant, of μ the safe side. */
  LOWER_BOUND("lower bound"),
  /** The true constant is beyond it by its error at most, but for a chance of one in a million; by Lanczos' method. */
  ESTIMATE("estimate with a bound on its error"),
  /** Claimed by the objective's own description. */
  DECLARED("declared"),
  /** True at the point that was looked at; elsewhere it may be anything. */
  AT_POINT("estimate at this point"),
  /** The worst of a sample of a region; the worst of the region is worse or equal. */
  SAMPLED("sampled"),
  /** Nothing is known. */
  UNKNOWN("not known");

  private final String word;

  Certainty(String word) {
    this.word = word;
  }

  /** The certainty in a word or two. */
  public String word() {
    return word;
  }

  /** Whether a theorem may be built on it: it holds everywhere, and on the safe side. */
  public boolean isProven() {
    return this != AT_POINT && this != SAMPLED && this != UNKNOWN;
  }
}
