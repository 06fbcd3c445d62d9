package thalweg.math;

/** A way to compute products of matrices. Nothing is checked here. */
interface Product {

  /**
   * \(C\leftarrow C+AB\), each sum in the order of its terms.
   *
   * @param a A, n×k. Not modified.
   * @param b B, k×m. Not modified.
   * @param c C, n×m, whose rows are whole: their neighbors lie side by side. Modified.
   */
  void add(Strided a, Strided b, Strided c, int n, int k, int m);
}
