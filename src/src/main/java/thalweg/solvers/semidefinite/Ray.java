package thalweg.solvers.semidefinite;

/** A proof that a program has no solution, which anyone can check with the program's own numbers. */
public sealed interface Ray permits InfeasibleRay, UnboundedRay {

  /**
   * How far the proof reaches: R, where it says nothing of matrices with a trace of R or more (of X, or of Z for {@link
   * UnboundedRay}), because numbers are rounded.
   */
  double radius(SemidefiniteProgram program);
}
