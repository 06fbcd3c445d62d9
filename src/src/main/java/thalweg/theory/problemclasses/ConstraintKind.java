package thalweg.theory.problemclasses;

/** What holds the variables, from nothing to anything. */
public enum ConstraintKind {
  /** The whole space. */
  UNCONSTRAINED("unconstrained"),
  /** One convex set with a cheap projection. */
  SIMPLE_SET("over a simple set"),
  /** Linear equations and inequalities. */
  LINEAR("with linear constraints"),
  /** Smooth equations and inequalities. */
  GENERAL("with general constraints");

  private final String words;

  ConstraintKind(String words) {
    this.words = words;
  }

  /** The kind as a clause. */
  public String words() {
    return words;
  }
}
