package thalweg.diagnosis;

import java.util.Arrays;
import thalweg.functions.FiniteSum;
import thalweg.math.Vectors;
import thalweg.optimizers.Memory;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Stepper;
import thalweg.schedules.Schedule;

/** Steps that go uphill. */
final class DirectionFaults {

  private DirectionFaults() {}

  static void wrongSign(Setup s) {
    if (s.random.nextBoolean()) {
      s.rule = Uphill::new;
    } else {
      s.objective = Negated::new;
    }
  }

  /** A rule whose author added where he should subtract. */
  private record Uphill(Optimizer rule) implements Optimizer {
    @Override
    public Schedule learningRate() {
      return rule.learningRate();
    }

    @Override
    public Stepper start(Memory memory) {
      Stepper inner = rule.start(memory);
      return inner.with((t, w, g) -> inner.step(t, w, Arrays.stream(g).map(gi -> -gi).toArray()));
    }
  }

  /** A function whose author forgot a minus in the gradient. */
  private record Negated(FiniteSum f) implements FiniteSum {
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
      return f.value(w);
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = f.valueAndGradient(w, g);
      Vectors.scale(-1, g);
      return value;
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      double value = f.batchGradient(examples, from, to, w, g);
      Vectors.scale(-1, g);
      return value;
    }
  }
}
