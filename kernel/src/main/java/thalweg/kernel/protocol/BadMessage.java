package thalweg.kernel.protocol;

/** Frames that are no message for us: too few, badly signed, or not JSON. Its text never holds the key or the content. */
public final class BadMessage extends Exception {
  private static final long serialVersionUID = 1;

  BadMessage(String what) {
    super(what);
  }
}
