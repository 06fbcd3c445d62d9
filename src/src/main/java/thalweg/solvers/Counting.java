package thalweg.solvers;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.runs.Counts;

/** Counts what a run asks of its objectives, each wrapped at the rung the algorithm needs. */
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
        return f.valueAndGradient(w, g);
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
        f.hessianVector(w, v, hv);
      }

      @Override
      public DMatrixRMaj hessian(double[] w) {
        hessianProducts += f.dimension();
        return f.hessian(w);
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
        f.jacobian(w, j);
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
        return f.batchGradient(examples, from, to, w, g);
      }
    };
  }
}
