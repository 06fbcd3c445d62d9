package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** No finite gradient, however large or small, makes a step or a memory that is not finite. */
@ParameterizedClass
@MethodSource("all")
class ExtremeGradientsTest {
  private static final int D = 4;

  /** Every rule, with its own settings and with the least that keeps its denominators from 0. */
  static List<Optimizer> all() {
    List<Optimizer> all = new ArrayList<>(Rules.all());
    List<Optimizer> bare = new ArrayList<>(Rules.plain());
    bare.addAll(Rules.decaying());
    bare.stream().map(ExtremeGradientsTest::withLeastEpsilons).forEach(all::add);
    all.addAll(Rules.wrapped(withLeastEpsilons(new Adam(0.05))));
    all.removeIf(rule -> rule instanceof Partitioned); // of two parameters
    return all;
  }

  private final Optimizer rule;

  ExtremeGradientsTest(Optimizer rule) {
    this.rule = rule;
  }

  /** The same rule with each epsilon, least norm and initial value at 0, or at the least positive number. */
  private static Optimizer withLeastEpsilons(Optimizer rule) {
    RecordComponent[] parts = rule.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    for (double least : new double[] {0, Double.MIN_VALUE}) {
      try {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
          boolean lowered = parts[i].getName().matches("epsilon.*|leastNorm|initial");
          values[i] = lowered ? (Object) least : parts[i].getAccessor().invoke(rule);
        }
        return (Optimizer) rule.getClass().getConstructor(types).newInstance(values);
      } catch (java.lang.reflect.InvocationTargetException refused) {
        assertThat(refused).hasCauseInstanceOf(IllegalArgumentException.class);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return rule;
  }

  private static double[] all(double x) {
    return DoubleStream.generate(() -> x).limit(D).toArray();
  }

  private static double[] normal(Random random) {
    return random.doubles(D, -1, 1).toArray();
  }

  private void assertFinite(double[] start, IntFunction<double[]> gradients) {
    Memory memory = new Memory(D);
    Stepper stepper = rule.start(memory);
    double[] w = start.clone();
    for (int t = 1; t <= 100; t++) {
      double[] g = gradients.apply(t);
      stepper.step(t, w, g);
      assertThat(Arrays.stream(w).allMatch(Double::isFinite))
          .as("%s after step %d along %s", Arrays.toString(w), t, Arrays.toString(g))
          .isTrue();
    }
    memory
        .save()
        .vectors()
        .forEach(
            (name, vector) ->
                assertThat(Arrays.stream(vector).allMatch(Double::isFinite)).as(name).isTrue());
    assertThat(Arrays.stream(stepper.result(w)).allMatch(Double::isFinite)).isTrue();
  }

  @Test
  void gradientsThatAreAlwaysZero() {
    assertFinite(new double[] {1, -1, 0, 1e-200}, t -> new double[D]);
    assertFinite(new double[D], t -> new double[D]);
  }

  @Test
  void oneHugeGradientAmongNormalOnes() {
    for (double huge : new double[] {1e160, -1e200, 1e300}) {
      for (int when : new int[] {1, 8, 97}) {
        Random random = new Random(1);
        assertFinite(all(1), t -> t == when ? all(huge) : normal(random));
        assertFinite(all(1), t -> t == when ? new double[] {huge, 1, 0, -1} : normal(random));
      }
    }
  }

  @Test
  void oneNormalGradientAmongZeros() {
    assertFinite(all(1), t -> t == 5 ? normal(new Random(2)) : new double[D]);
  }

  @Test
  void gradientsOfAnySizeThroughout() {
    for (double size : new double[] {1e200, 1e100, 1e-100, 1e-155, 1e-200, 1e-310, 4.9e-324}) {
      for (double start : new double[] {0, 1, 1e-200}) {
        Random random = new Random(3);
        assertFinite(
            all(start),
            t -> Arrays.stream(normal(random)).map(x -> Math.rint(4 * x) / 4 * size).toArray());
      }
    }
  }

  @Test
  void entriesOfAllSizesAtOnce() {
    Random random = new Random(4);
    double[] sizes = {1e200, 1, 1e-200, 0};
    assertFinite(
        new double[] {1, 0, -1e-200, 3},
        t -> {
          double[] g = normal(random);
          Arrays.setAll(g, i -> g[i] * sizes[i]);
          return g;
        });
  }
}
