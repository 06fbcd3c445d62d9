package thalweg.autodiff;

/**
 * The matrix product \(Y=AB\); backward \(\bar A=\bar YB^\top\) and \(\bar B=A^\top\bar Y\).
 *
 * @param n the rows of A
 * @param m the columns of A, which are the rows of B
 * @param p the columns of B
 */
record MatrixProduct(int n, int m, int p) implements BilinearMap {

  @Override
  public String symbol() {
    return "product";
  }

  @Override
  public void multiply(double[] a, double[] b, double[] y) {
    if (p == 1) {
      multiplyVector(a, b, y);
      return;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        double aik = a[i * m + k];
        for (int j = 0; j < p; j++) {
          y[i * p + j] += aik * b[k * p + j];
        }
      }
    }
  }

  private void multiplyVector(double[] a, double[] b, double[] y) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < m; k++) {
        sum += a[i * m + k] * b[k];
      }
      y[i] += sum;
    }
  }

  @Override
  public void toFirst(double[] y, double[] b, double[] a) {
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        double sum = 0;
        for (int j = 0; j < p; j++) {
          sum += y[i * p + j] * b[k * p + j];
        }
        a[i * m + k] += sum;
      }
    }
  }

  @Override
  public void toSecond(double[] y, double[] a, double[] b) {
    if (p == 1) {
      toVector(y, a, b);
      return;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        double aik = a[i * m + k];
        for (int j = 0; j < p; j++) {
          b[k * p + j] += aik * y[i * p + j];
        }
      }
    }
  }

  private void toVector(double[] y, double[] a, double[] b) {
    for (int i = 0; i < n; i++) {
      double yi = y[i];
      for (int k = 0; k < m; k++) {
        b[k] += yi * a[i * m + k];
      }
    }
  }
}
