package thalweg.solvers;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differences;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.runs.Counts;

/**
 * Counts what a run asks of its objectives, each wrapped at the rung the algorithm needs. Values that a derivative by
 * differences takes count as values, too.
 */
final class Counting {
  private long values;
  private long gradients;
  private long hessianProducts;
  private long exampleGradients;

  Counts counts() {
    return new Counts(values, gradients, hessianProducts, exampleGradients);
  }

  Objective of(Objective f) {
    return new Objective() {
      @Override
      public int dimension() {
        return f.dimension();
      }

      @Override
      public double value(double[] w) {
        values++;
        return f.value(w);
      }
    };
  }

  Differentiable of(Differentiable f) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return f.dimension();
      }

      @Override
      public double value(double[] w) {
        values++;
        return f.value(w);
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        gradients++;
        long before = Differences.spent();
        double value = f.valueAndGradient(w, g);
        values += Differences.spent() - before;
        return value;
      }
    };
  }

  TwiceDifferentiable of(TwiceDifferentiable f) {
    Differentiable slope = of((Differentiable) f);
    return new TwiceDifferentiable() {
      @Override
      public int dimension() {
        return f.dimension();
      }

      @Override
      public double value(double[] w) {
        return slope.value(w);
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        return slope.valueAndGradient(w, g);
      }

      @Override
      public void hessianVector(double[] w, double[] v, double[] hv) {
        hessianProducts++;
        long before = Differences.spent();
        f.hessianVector(w, v, hv);
        values += Differences.spent() - before;
      }

      @Override
      public DMatrixRMaj hessian(double[] w) {
        hessianProducts += f.dimension();
        long before = Differences.spent();
        DMatrixRMaj hessian = f.hessian(w);
        values += Differences.spent() - before;
        return hessian;
      }
    };
  }

  Residuals of(Residuals f) {
    return new Residuals() {
      @Override
      public int dimension() {
        return f.dimension();
      }

      @Override
      public int size() {
        return f.size();
      }

      @Override
      public void residuals(double[] w, double[] r) {
        values++;
        f.residuals(w, r);
      }

      @Override
      public void jacobian(double[] w, DMatrixRMaj j) {
        gradients++;
        long before = Differences.spent();
        f.jacobian(w, j);
        values += Differences.spent() - before;
      }
    };
  }

  FiniteSum of(FiniteSum f) {
    Differentiable mean = of((Differentiable) f);
    return new FiniteSum() {
      @Override
      public int dimension() {
        return f.dimension();
      }

      @Override
      public int size() {
        return f.size();
      }

      @Override
      public double value(double[] w) {
        return mean.value(w);
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        return mean.valueAndGradient(w, g);
      }

      @Override
      public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
        exampleGradients += to - from;
        long before = Differences.spent();
        double value = f.batchGradient(examples, from, to, w, g);
        values += Differences.spent() - before;
        return value;
      }
    };
  }
}
