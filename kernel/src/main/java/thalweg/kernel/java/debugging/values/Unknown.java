package thalweg.kernel.java.debugging.values;

/** What stands for a value that is not known. */
public enum Unknown {
  /** The JVM has compiled the code that the variable is in, and keeps no values that it can do without. */
  COMPILED("not known, for Java has compiled this method");

  private final String text;

  Unknown(String text) {
    this.text = text;
  }

  /** Why it is not known. */
  String text() {
    return text;
  }
}
