package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.AffineSet;
import thalweg.math.Matrices;

/** The normal cone of equations Aw = b, the combinations \(A^\top y\) of their rows; of all y that fit, the shortest. */
record RowSpaceCone(DMatrixRMaj transposed) implements NormalCone {

  static RowSpaceCone of(AffineSet set) {
    return new RowSpaceCone(Matrices.transposed(set.a()));
  }

  @Override
  public double[] nearest(double[] v) {
    double[] n = new double[v.length];
    if (transposed.numCols > 0) {
      Matrices.multiply(transposed, Matrices.solveMinimumNorm(transposed, v), n);
    }
    return n;
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return nearest(v);
  }

  @Override
  public List<Multiplier> multipliers(double[] n) {
    List<Multiplier> prices = new ArrayList<>();
    double[] y = transposed.numCols > 0 ? Matrices.solveMinimumNorm(transposed, n) : new double[0];
    for (int i = 0; i < y.length; i++) {
      prices.add(Multiplier.equation("equation " + i, y[i], "raising its right-hand side"));
    }
    return prices;
  }

  @Override
  public List<double[]> generators() {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < transposed.numCols; i++) {
      double[] row = new double[transposed.numRows];
      double[] minus = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        row[j] = transposed.get(j, i);
        minus[j] = -row[j];
      }
      rows.add(row);
      rows.add(minus);
    }
    return rows;
  }
}
