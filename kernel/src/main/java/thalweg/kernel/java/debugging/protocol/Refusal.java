package thalweg.kernel.java.debugging.protocol;

/** A request that cannot be done; the message says why, to people. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String why) {
    super(why);
  }
}
