package thalweg.kernel.interpreter;

/** Whether code can be run as it stands. */
public enum Completeness {
  /** It can. */
  COMPLETE("complete"),
  /** More lines must follow. */
  INCOMPLETE("incomplete"),
  /** No line could make it right. */
  INVALID("invalid");

  private final String wireName;

  Completeness(String wireName) {
    this.wireName = wireName;
  }

  /** The protocol's name for it. */
  public String wireName() {
    return wireName;
  }
}
