package thalweg.autodiff;

/** How many rows and columns a value has; a vector is one column, a number is 1×1. */
record Shape(int rows, int columns) {
  static final Shape NUMBER = new Shape(1, 1);

  static Shape vector(int size) {
    return size == 1 ? NUMBER : new Shape(size, 1);
  }

  int size() {
    return rows * columns;
  }

  boolean isNumber() {
    return size() == 1;
  }

  /** The shape of an operation that works entry by entry; numbers, rows and columns are repeated to fit. */
  static Shape common(String operation, Shape a, Shape b) {
    if (a.fits(b)) {
      return b;
    }
    if (b.fits(a)) {
      return a;
    }
    throw new IllegalArgumentException(
        operation + " needs equal shapes but has " + a + " and " + b);
  }

  private boolean fits(Shape to) {
    return isNumber()
        || equals(to)
        || (rows == 1 && columns == to.columns)
        || (columns == 1 && rows == to.rows && to.columns > 1);
  }

  @Override
  public String toString() {
    if (isNumber()) {
      return "a number";
    }
    return columns == 1
        ? "a vector of " + rows + " entries"
        : "a %d×%d matrix".formatted(rows, columns);
  }
}
