package thalweg.models;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Alternating least squares for {@link MatrixFactorization}: the numbers of all rows are set to their best values while those of
 * the columns stay, then the other way round,
 *
 * <p>\[u_i\leftarrow\arg\min_u\sum_{j:(i,j)\in\Omega}(u^\top v_j-r_{ij})^2+|\Omega|\lambda\lVert u\rVert^2,\]
 *
 * <p>one small least-squares problem for each row and each column. Neither half can raise f; where several u are as good, it is
 * the shortest. An iteration is both halves; the measure of stationarity is the gradient norm.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-68880-8_32">Zhou et al., Large-Scale Parallel Collaborative Filtering for the Netflix Prize (2008), §3</a>
 */
public record AlternatingLeastSquares() implements Solver<MatrixFactorization> {

  @Override
  public Solution minimize(
      MatrixFactorization problem, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, problem, start, stop, listener);
    var f = run.counting(problem);
    ObservedMatrix known = problem.known();
    Side rows = Side.of(known.row(), known.rows(), 0, known.column(), known.rows());
    Side columns = Side.of(known.column(), known.columns(), known.rows(), known.row(), 0);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double stepSize = 0;
    while (true) {
      double value = f.valueAndGradient(w, g);
      if (!run.goesOn(w, value, Vectors.norm2(g), stepSize)) {
        return run.solution();
      }
      if (!rows.fit(run, problem, w) || !columns.fit(run, problem, w)) {
        return run.solution();
      }
      stepSize = Double.NaN;
    }
  }

  /**
   * The rows of the matrix, or its columns.
   *
   * @param entries the known entries of each
   * @param first the number of its first vector in w
   * @param partners the column or row of each entry
   * @param firstPartner the number of their first vector
   */
  private record Side(List<List<Integer>> entries, int first, int[] partners, int firstPartner) {

    static Side of(int[] places, int count, int first, int[] partners, int firstPartner) {
      List<List<Integer>> entries = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        entries.add(new ArrayList<>());
      }
      for (int e = 0; e < places.length; e++) {
        entries.get(places[e]).add(e);
      }
      return new Side(entries, first, partners, firstPartner);
    }

    /** Sets the vectors of this side to their best values; false if the run ended on the way. */
    boolean fit(Run run, MatrixFactorization problem, double[] w) {
      int k = problem.rank();
      double ridge = Math.sqrt(problem.lambda()) * Math.sqrt(problem.size());
      for (int i = 0; i < entries.size(); i++) {
        if (!run.mayGoOn()) {
          return false;
        }
        List<Integer> own = entries.get(i);
        DMatrixRMaj a = new DMatrixRMaj(k + own.size(), k);
        double[] b = new double[k + own.size()];
        for (int c = 0; c < k; c++) {
          a.set(c, c, ridge);
        }
        for (int row = 0; row < own.size(); row++) {
          int e = own.get(row);
          System.arraycopy(w, (firstPartner + partners[e]) * k, a.data, (k + row) * k, k);
          b[k + row] = problem.known().values()[e];
        }
        System.arraycopy(Matrices.solveMinimumNorm(a, b), 0, w, (first + i) * k, k);
      }
      return true;
    }
  }
}
