package thalweg.kernel.java.debugging.evaluation;

/** An expression that does not compile; the message is a sentence for who wrote it. */
public final class InvalidExpression extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean ofFrame;

  InvalidExpression(String sentence) {
    this(sentence, false);
  }

  private InvalidExpression(String sentence, boolean ofFrame) {
    super(sentence);
    this.ofFrame = ofFrame;
  }

  /** The same, but what is wrong is how the variables of the frame are declared, not the expression. */
  InvalidExpression ofFrame() {
    return new InvalidExpression(String.valueOf(getMessage()), true);
  }

  boolean isOfFrame() {
    return ofFrame;
  }
}
