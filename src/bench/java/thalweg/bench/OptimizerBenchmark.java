package thalweg.bench;

import java.util.Random;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thalweg.optimizers.AdaBelief;
import thalweg.optimizers.Adadelta;
import thalweg.optimizers.Adafactor;
import thalweg.optimizers.Adagrad;
import thalweg.optimizers.Adam;
import thalweg.optimizers.AdamW;
import thalweg.optimizers.Adamax;
import thalweg.optimizers.Adan;
import thalweg.optimizers.AmsGrad;
import thalweg.optimizers.Asgd;
import thalweg.optimizers.CenteredRmsProp;
import thalweg.optimizers.Fromage;
import thalweg.optimizers.Lamb;
import thalweg.optimizers.Lars;
import thalweg.optimizers.Lion;
import thalweg.optimizers.NAdam;
import thalweg.optimizers.NAdamW;
import thalweg.optimizers.NesterovSgd;
import thalweg.optimizers.Novograd;
import thalweg.optimizers.OptimisticGradientDescent;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.RAdam;
import thalweg.optimizers.RmsProp;
import thalweg.optimizers.Rprop;
import thalweg.optimizers.Sgd;
import thalweg.optimizers.SignSgd;
import thalweg.optimizers.Sm3;
import thalweg.optimizers.Stepper;
import thalweg.optimizers.Yogi;

/** Nanoseconds a parameter of one step on a million parameters; Adam is to need 2 at the most. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OptimizerBenchmark {
  private static final int D = 1_000_000;

  /** The rules; another one is another line. */
  public enum Rule {
    SGD(new Sgd(1e-3)),
    MOMENTUM(new Sgd(1e-3, 0.9)),
    ADA_BELIEF(new AdaBelief(1e-3)),
    ADADELTA(new Adadelta(1e-3)),
    ADAFACTOR(new Adafactor(1e-3, 1)),
    ADAFACTOR_OF_A_MATRIX(new Adafactor(1e-3, 1000)),
    ADAGRAD(new Adagrad(1e-3)),
    ADAM(new Adam(1e-3)),
    ADAM_W(new AdamW(1e-3)),
    ADAM_CLIPPED(new Adam(1e-3).clippedByNorm(1)),
    ADAMAX(new Adamax(1e-3)),
    ADAN(new Adan(1e-3)),
    AMS_GRAD(new AmsGrad(1e-3)),
    ASGD(new Asgd(1e-3)),
    CENTERED_RMS_PROP(new CenteredRmsProp(1e-3)),
    FROMAGE(new Fromage(1e-3)),
    LAMB(new Lamb(1e-3)),
    LARS(new Lars(1e-3)),
    LION(new Lion(1e-3)),
    NADAM(new NAdam(1e-3)),
    NADAM_W(new NAdamW(1e-3)),
    NOVOGRAD(new Novograd(1e-3)),
    NESTEROV_SGD(new NesterovSgd(1e-3, 0.9)),
    OPTIMISTIC_GRADIENT_DESCENT(new OptimisticGradientDescent(1e-3)),
    RADAM(new RAdam(1e-3)),
    RMS_PROP(new RmsProp(1e-3)),
    RPROP(new Rprop(1e-3)),
    SIGN_SGD(new SignSgd(1e-3)),
    SM3(new Sm3(1e-3)),
    SM3_OF_A_MATRIX(new Sm3(1e-3, 1000)),
    YOGI(new Yogi(1e-3));

    private final Optimizer optimizer;

    Rule(Optimizer optimizer) {
      this.optimizer = optimizer;
    }
  }

  @Param Rule rule;

  private final double[] w = new double[D];
  private final double[][] gradients = new double[3][];
  private Stepper stepper;
  private int t;

  /** A fresh run on random gradients in turn, since equal ones would flatter rules that ask for signs. */
  @Setup
  public void start() {
    for (int k = 0; k < gradients.length; k++) {
      gradients[k] = new Random(k).doubles(D, -1, 1).toArray();
    }
    stepper = rule.optimizer.start(D);
  }

  /** One step, counted as one operation a parameter. */
  @Benchmark
  @OperationsPerInvocation(D)
  public double[] step() {
    t++;
    stepper.step(t, w, gradients[t % gradients.length]);
    return w;
  }
}
