package thalweg.autodiff;

import org.ejml.data.DMatrixRMaj;

/**
 * The functions a formula is written with, for {@code import static thalweg.autodiff.VarMath.*}.
 *
 * <pre>{@code
 * Autodiff logistic = Autodiff.of(2, w -> mean(softplus(product(x, w).times(y).negated())));
 * }</pre>
 *
 * <p>Functions of numbers work entry by entry. At a kink the derivative is the subgradient that is stated. At the edge of a
 * domain it is the limit, which may be infinite; and where an infinite derivative meets a 0 in the chain rule, the product is
 * taken as 0, so that the gradient of {@code sqrt(dot(w, w))} at 0 is the subgradient 0. That is a convention, not a limit:
 * {@code sqrt(x).squared()} has the derivative 0 at 0, where x itself has 1. Values follow no such rule: \(0\cdot\infty\) and
 * 0/0 are NaN, and {@link #xlogy} is there for \(0\log0\).
 */
public final class VarMath {
  private VarMath() {}

  /** \(e^x\). */
  public static Var exp(Var x) {
    return x.elementwise(Elementary.EXP);
  }

  /** \(e^x-1\), exact near 0. */
  public static Var expm1(Var x) {
    return x.elementwise(Elementary.EXPM1);
  }

  /** The natural logarithm; −∞ at 0, with an infinite derivative. For \(x\log y\) see {@link #xlogy}. */
  public static Var log(Var x) {
    return x.elementwise(Elementary.LOG);
  }

  /** \(\log(1+x)\), exact near 0; −∞ at −1, with an infinite derivative. */
  public static Var log1p(Var x) {
    return x.elementwise(Elementary.LOG1P);
  }

  /** \(\sqrt x\); the derivative at 0 is infinite. For the root of a sum of squares see {@link #norm}. */
  public static Var sqrt(Var x) {
    return x.elementwise(Elementary.SQRT);
  }

  /** The sine of an angle in radians. */
  public static Var sin(Var x) {
    return x.elementwise(Elementary.SIN);
  }

  /** The cosine of an angle in radians. */
  public static Var cos(Var x) {
    return x.elementwise(Elementary.COS);
  }

  /** The hyperbolic tangent. */
  public static Var tanh(Var x) {
    return x.elementwise(Elementary.TANH);
  }

  /** The logistic function \(\sigma(x)=1/(1+e^{-x})\), accurate in both tails. */
  public static Var sigmoid(Var x) {
    return x.elementwise(Elementary.SIGMOID);
  }

  /** \(\log(1+e^x)\), which overflows for no x; {@code softplus(margin.negated())} is the logistic loss. */
  public static Var softplus(Var x) {
    return x.elementwise(Elementary.SOFTPLUS);
  }

  /** \(\max(x,0)\); derivative 0 at the kink x = 0. */
  public static Var relu(Var x) {
    return x.elementwise(Elementary.RELU);
  }

  /** \(|x|\); derivative 0 at the kink x = 0. */
  public static Var abs(Var x) {
    return x.elementwise(Elementary.ABS);
  }

  /** The larger of two; where they are equal, the derivative is that of a. */
  public static Var max(Var a, Var b) {
    return a.pairwise(Arithmetic.MAX, b);
  }

  /** The smaller of two; where they are equal, the derivative is that of a. */
  public static Var min(Var a, Var b) {
    return a.pairwise(Arithmetic.MIN, b);
  }

  /**
   * \(a\log b\), and 0 for a = 0 whatever b is: the entropy of probabilities w is
   * {@code sum(xlogy(w, w)).negated()}. The derivative by b is a/b, 0 for a = 0; that by a is \(\log b\), −∞ for b = 0.
   */
  public static Var xlogy(Var a, Var b) {
    return a.pairwise(Arithmetic.XLOGY, b);
  }

  /** \(\log(e^a+e^b)\), without overflow. */
  public static Var logAddExp(Var a, Var b) {
    return a.pairwise(Arithmetic.LOG_ADD_EXP, b);
  }

  /** The sum of all entries. */
  public static Var sum(Var x) {
    return x.tape.record(new Sum("sum", 1), Shape.NUMBER, x);
  }

  /** The mean of all entries. */
  public static Var mean(Var x) {
    return x.tape.record(new Sum("mean", 1.0 / x.size()), Shape.NUMBER, x);
  }

  /** The sums of the rows of a matrix; a vector. */
  public static Var rowSums(Var x) {
    Shape shape = x.entry.shape;
    return x.tape.record(new RowSums(shape.columns()), Shape.vector(shape.rows()), x);
  }

  /** \(\log\sum_je^{x_j}\) over all entries, without overflow. */
  public static Var logSumExp(Var x) {
    return x.tape.record(new LogSumExp(x.size()), Shape.NUMBER, x);
  }

  /** {@link #logSumExp} of each row of a matrix; a vector. */
  public static Var rowLogSumExps(Var x) {
    Shape shape = x.entry.shape;
    return x.tape.record(new LogSumExp(shape.columns()), Shape.vector(shape.rows()), x);
  }

  /** \(e^{x_i}/\sum_je^{x_j}\), the entries as probabilities. */
  public static Var softmax(Var x) {
    return exp(x.minus(logSumExp(x)));
  }

  /**
   * The Euclidean norm of all entries, without overflow: {@code norm(product(x, w).minus(y))}. At 0 gradient and Hessian are 0,
   * the least subgradient.
   */
  public static Var norm(Var x) {
    return x.tape.record(new Norm(), Shape.NUMBER, x);
  }

  /** The inner product \(a^\top b\) of two vectors, or of two matrices entry by entry. */
  public static Var dot(Var a, Var b) {
    if (!a.entry.shape.equals(b.entry.shape)) {
      throw new IllegalArgumentException(
          "dot needs equal shapes but has " + a.entry.shape + " and " + b.entry.shape);
    }
    return a.tape.record(new Dot(), Shape.NUMBER, a, b);
  }

  /** The inner product with constants. */
  public static Var dot(double[] a, Var b) {
    return dot(b.constant(a), b);
  }

  /** The matrix product \(AB\). */
  public static Var product(Var a, Var b) {
    Shape left = a.entry.shape;
    Shape right = b.entry.shape;
    if (left.columns() != right.rows()) {
      throw new IllegalArgumentException(
          "product needs as many columns on the left as rows on the right but has "
              + left
              + " and "
              + right);
    }
    return a.tape.record(
        new MatrixProduct(left.rows(), left.columns(), right.columns()),
        new Shape(left.rows(), right.columns()),
        a,
        b);
  }

  /** The product of a constant matrix with a variable, such as the scores \(Xw\). X is not copied. */
  public static Var product(DMatrixRMaj a, Var b) {
    return product(b.tape.constant(new Shape(a.numRows, a.numCols), a.data), b);
  }

  /** The transpose. */
  public static Var transpose(Var a) {
    Shape shape = a.entry.shape;
    return a.tape.record(
        new Transpose(shape.rows(), shape.columns()), new Shape(shape.columns(), shape.rows()), a);
  }

  /** The vector of several numbers. */
  public static Var vector(Var... numbers) {
    for (Var number : numbers) {
      if (number.size() != 1) {
        throw new IllegalArgumentException("vector needs numbers but has " + number.entry.shape);
      }
    }
    return numbers[0].tape.record(new Stack(), Shape.vector(numbers.length), numbers);
  }
}
