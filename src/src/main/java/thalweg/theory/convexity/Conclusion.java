package thalweg.theory.convexity;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one claim about a function: proved with its reasons, refuted with a witness or a reason, or not refuted in a
 * number of trials, which is evidence and not a proof.
 *
 * @param claim such as {@code convex} or {@code strongly convex}
 * @param status how it ended
 * @param constant the constant that was proved, μ or L; NaN where the claim has none or nothing was proved
 * @param reason why it holds, or why it cannot; null where a witness or trials speak
 * @param witness the points that refute it, or null
 * @param trials how many trials of three finite values found nothing, where the claim was searched
 * @param remark what else to know, such as why the rules do not apply; may be empty
 */
public record Conclusion(
    String claim,
    Status status,
    double constant,
    @Nullable Reason reason,
    @Nullable Witness witness,
    int trials,
    String remark) {

  /** How a claim ended. */
  public enum Status {
    /** It holds, by rules. */
    PROVED,
    /** It does not hold. */
    REFUTED,
    /** Neither. */
    UNDECIDED
  }

  static Conclusion proved(String claim, double constant, Reason reason) {
    return new Conclusion(claim, Status.PROVED, constant, reason, null, 0, "");
  }

  static Conclusion refuted(String claim, Witness witness) {
    return new Conclusion(claim, Status.REFUTED, Double.NaN, null, witness, 0, "");
  }

  static Conclusion impossible(String claim, Reason reason) {
    return new Conclusion(claim, Status.REFUTED, Double.NaN, reason, null, 0, "");
  }

  static Conclusion undecided(String claim, int trials, String remark) {
    return new Conclusion(claim, Status.UNDECIDED, Double.NaN, null, null, trials, remark);
  }

  /** The same with a remark. */
  Conclusion with(String other) {
    return new Conclusion(claim, status, constant, reason, witness, trials, other);
  }

  /** Whether it was proved. */
  public boolean isProved() {
    return status == Status.PROVED;
  }

  /** Whether it was refuted. */
  public boolean isRefuted() {
    return status == Status.REFUTED;
  }

  /** One sentence without the tree of reasons. */
  public String sentence() {
    Reason why = reason;
    String end = remark.isEmpty() ? "" : "; " + remark;
    return switch (status) {
      case PROVED -> "proved " + claim + (Double.isNaN(constant) ? "" : " with " + symbol()) + end;
      case REFUTED ->
          "not " + claim + ": " + (witness != null ? witness : why == null ? "" : why.rule()) + end;
      case UNDECIDED ->
          trials > 0
              ? "%s: neither proved nor refuted in %d trials%s".formatted(claim, trials, end)
              : "%s: neither proved nor refuted%s".formatted(claim, end);
    };
  }

  private String symbol() {
    return (claim.startsWith("smooth") ? "L = " : "μ = ") + Words.number(constant);
  }

  /** The sentence, and below it the tree of reasons. */
  @Override
  public String toString() {
    return reason == null ? sentence() : sentence() + "\n" + reason;
  }
}
