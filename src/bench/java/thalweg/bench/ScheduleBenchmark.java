package thalweg.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thalweg.schedules.Constant;
import thalweg.schedules.Cosine;
import thalweg.schedules.CosineDecay;
import thalweg.schedules.CosineRestarts;
import thalweg.schedules.ExpRange;
import thalweg.schedules.Exponential;
import thalweg.schedules.InverseSquareRoot;
import thalweg.schedules.InverseTime;
import thalweg.schedules.Linear;
import thalweg.schedules.MultiStep;
import thalweg.schedules.OneCycle;
import thalweg.schedules.PiecewiseConstant;
import thalweg.schedules.Polynomial;
import thalweg.schedules.Schedule;
import thalweg.schedules.StepDecay;
import thalweg.schedules.Triangular;

/** Nanoseconds to ask a schedule for a step size, over ten thousand steps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScheduleBenchmark {
  private static final int STEPS = 10_000;

  /** The schedules; another one is another line. */
  public enum Kind {
    CONSTANT(new Constant(0.1)),
    STEP_DECAY(new StepDecay(0.1, 1000, 0.5)),
    MULTI_STEP(new MultiStep(0.1, List.of(3000, 6000, 9000), 0.1)),
    PIECEWISE_CONSTANT(new PiecewiseConstant(List.of(3000, 6000), List.of(0.1, 0.05, 0.01))),
    EXPONENTIAL(new Exponential(0.1, 0.999)),
    INVERSE_TIME(new InverseTime(0.1, 0.01)),
    INVERSE_SQUARE_ROOT(new InverseSquareRoot(0.1)),
    LINEAR(new Linear(0.1, 0, STEPS)),
    POLYNOMIAL(new Polynomial(0.1, STEPS, 2)),
    COSINE(new Cosine(0.1, 0, STEPS)),
    WARM_UP_THEN_COSINE(new CosineDecay(0.1, 0, STEPS).warmedUp(500)),
    COSINE_RESTARTS(new CosineRestarts(0.1, 0, 100, 2)),
    TRIANGULAR(new Triangular(0.01, 0.1, 500)),
    EXP_RANGE(new ExpRange(0.01, 0.1, 500, 0.999)),
    ONE_CYCLE(new OneCycle(0.1, STEPS));

    private final Schedule schedule;

    Kind(Schedule schedule) {
      this.schedule = schedule;
    }
  }

  @Param Kind kind;

  /** The sum of all step sizes. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double at() {
    double sum = 0;
    for (int t = 0; t < STEPS; t++) {
      sum += kind.schedule.at(t);
    }
    return sum;
  }
}
