package thalweg.diagnosis;

/**
 * Where in the work a cause lies. An earlier stage comes first in a diagnosis, since what goes wrong there shows in all later ones:
 * features in units far apart make any step size wrong, and weights that start too large look like a step that was.
 */
public enum Stage {
  /** The examples. */
  DATA,
  /** The gradient and the direction of the steps. */
  GRADIENT,
  /** The weights before the first step. */
  START,
  /** The steps. */
  STEPS,
  /** What the model can fit. */
  FIT
}
