package thalweg.data;

/** What one-hot coding does with a category that the training part does not have. */
public enum Unseen {
  /** An error that names row, column and category. */
  REFUSE("another value is refused"),
  /** A row of zeros: none of the known categories. */
  ZEROS("another value gives zeros");

  private final String says;

  Unseen(String says) {
    this.says = says;
  }

  @Override
  public String toString() {
    return says;
  }
}
