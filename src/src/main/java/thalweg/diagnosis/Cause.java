package thalweg.diagnosis;

/** What can be wrong with a training run, and the one thing to try next. */
public enum Cause {
  /** Numbers too large to compute with. */
  NUMERICAL_OVERFLOW(
      Stage.DATA,
      "numbers beyond what double precision can compute with",
      "find the entries of the data, or the exp or square of the loss, that are that large"),
  /** The same row in training and validation. */
  DUPLICATE_ROWS(
      Stage.DATA,
      "rows of the validation set are in the training set, too",
      "split again with Split.grouped, each set of equal rows a group"),
  /** A feature that tells the target. */
  LEAK(
      Stage.DATA,
      "a feature gives the target away",
      "train without this feature, and ask whether it will be known when the model is used"),
  /** Targets that contradict those of near neighbours. */
  LABEL_NOISE(
      Stage.DATA,
      "targets contradict those of the nearest neighbours",
      "look at twenty of these examples by eye, and train once without them"),
  /** Features in units far apart. */
  UNSCALED_FEATURES(
      Stage.DATA,
      "the features have very different scales",
      "standardize them (Standardizer.fit on the training set)"),
  /** Steps uphill. */
  WRONG_SIGN(
      Stage.GRADIENT,
      "the steps go uphill",
      "check the sign of the gradient with GradientCheck, and that of the update"),
  /** Units that are zero on all examples. */
  DEAD_UNITS(
      Stage.START,
      "units give zero for every example, so they cannot learn",
      "start their biases at 0, or take LeakyRelu"),
  /** Activations on their flat parts. */
  SATURATION(
      Stage.START,
      "activations are on the flat parts of their curves",
      "start with smaller weights (XavierNormal), or take relu"),
  /** Signals that grow from layer to layer. */
  EXPLODING_GRADIENTS(
      Stage.START,
      "the gradient grows from layer to layer on its way back",
      "start with HeNormal for relu or XavierNormal for tanh, or add LayerNorm"),
  /** Signals that fade from layer to layer. */
  VANISHING_GRADIENTS(
      Stage.START,
      "the gradient fades from layer to layer on its way back",
      "replace sigmoid by relu with HeNormal, or add Residual layers"),
  /** Weights that start too large, or all alike. */
  BAD_INITIALIZATION(
      Stage.START, "the weights to start from are unsuitable", "start with Network.start(seed)"),
  /** A penalty that pulls the intercept to zero. */
  PENALIZED_INTERCEPT(
      Stage.STEPS,
      "the intercept is pulled toward zero",
      "leave the intercept out of the penalty (LinearModel.onWeights, Partitioned)"),
  /** A step size that fell before the loss had. */
  SCHEDULE_ENDED_EARLY(
      Stage.STEPS,
      "the step size fell to almost nothing while there was still much to gain",
      "let the schedule last twice as long"),
  /** Gradients that are mostly noise. */
  BATCH_TOO_SMALL(
      Stage.STEPS,
      "the gradients of the batches are mostly noise",
      "take batches 8 times as large"),
  /** Unstable steps. */
  STEP_TOO_LARGE(Stage.STEPS, "the step size is too large", "divide the step size by 10"),
  /** Steps that lead nowhere. */
  STEP_TOO_SMALL(Stage.STEPS, "the step size is too small", "multiply the step size by 10"),
  /** Too few epochs. */
  NOT_CONVERGED(Stage.STEPS, "the run ended too early", "train for twice as many epochs"),
  /** A penalty that outweighs the data. */
  REGULARIZER_DOMINATES(
      Stage.STEPS,
      "the penalty or weight decay outweighs the data",
      "divide the strength of the penalty by 10"),
  /** A model that cannot follow the data. */
  UNDERFITTING(
      Stage.FIT,
      "the model is too simple for the data",
      "add features (squares, products) or a hidden layer"),
  /** A model that follows the noise. */
  OVERFITTING(
      Stage.FIT,
      "the model fits the training set far better than the validation set",
      "stop early, or add an L2 penalty");

  private final Stage stage;
  private final String sentence;
  private final String next;

  Cause(Stage stage, String sentence, String next) {
    this.stage = stage;
    this.sentence = sentence;
    this.next = next;
  }

  /** Where it lies. */
  public Stage stage() {
    return stage;
  }

  /** What is wrong, as a clause. */
  public String sentence() {
    return sentence;
  }

  /** The one thing to try next, as a clause. */
  public String next() {
    return next;
  }
}
