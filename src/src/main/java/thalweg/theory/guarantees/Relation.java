package thalweg.theory.guarantees;

/** How what is measured compares with the bound. */
public enum Relation {
  /** At most the bound, at every k. */
  AT_MOST("≤"),
  /** At least the bound, at every k. */
  AT_LEAST("≥"),
  /** The mean over all that the method draws at random is at most the bound. */
  AT_MOST_ON_AVERAGE("≤, on average,"),
  /** At most the bound from some k on; the last row tells. */
  AT_MOST_IN_THE_END("≤, in the end,");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The sign as it reads in a sentence. */
  public String sign() {
    return sign;
  }
}
