package thalweg.optimizers;

import java.util.List;
import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Different rules for different stretches of the parameter vector \(w=(w_1,\dots,w_m)\), and norms of their own for rules
 * that take norms.
 *
 * <pre>{@code
 * Optimizer rule = new Partitioned(
 *     new Partitioned.Part(64 * 32, new Muon(0.02, 64)), // a matrix of 64 rows
 *     new Partitioned.Part(64, new AdamW(0.001)));       // the rest
 * }</pre>
 *
 * <p>Each rule sees only its stretch, as if that were all. Memory: the rules', and a copy of w and g.
 *
 * @param parts the stretches in order; together exactly the d parameters
 * @see <a href="https://optax.readthedocs.io/en/latest/api/combining_optimizers.html#optax.multi_transform">Optax, multi_transform</a>
 */
public record Partitioned(List<Part> parts) implements Optimizer {

  /**
   * A stretch of the parameter vector and its rule.
   *
   * @param parameters the length of the stretch; at least 1
   * @param rule the rule that moves it
   */
  public record Part(int parameters, Optimizer rule) {
    /** Checks the length. */
    public Part {
      Check.atLeast("parameters", parameters, 1);
    }
  }

  /** Keeps a copy of the list. */
  public Partitioned {
    parts = List.copyOf(parts);
    Check.atLeast("number of parts", parts.size(), 1);
  }

  /** The stretches in order. */
  public Partitioned(Part... parts) {
    this(List.of(parts));
  }

  /** The first part's; the others have their own. */
  @Override
  public Schedule learningRate() {
    return parts.get(0).rule().learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    int[] from = new int[parts.size() + 1];
    Stretch[] stretches = new Stretch[parts.size()];
    for (int k = 0; k < stretches.length; k++) {
      Part part = parts.get(k);
      Memory room = memory.room("part " + k, part.parameters());
      from[k + 1] = from[k] + part.parameters();
      stretches[k] = new Stretch(from[k], part.rule().start(room), room.dimension());
    }
    if (from[stretches.length] != memory.dimension()) {
      throw new IllegalArgumentException(
          "the parts must have "
              + memory.dimension()
              + " parameters together but have "
              + from[stretches.length]);
    }
    double[] whole = new double[memory.dimension()];
    Stepper step =
        (t, w, g) -> {
          memory.check(w, g);
          for (Stretch stretch : stretches) {
            stretch.step(t, w, g);
          }
        };
    return step.handingOver(
        w -> {
          for (Stretch stretch : stretches) {
            stretch.result(w, whole);
          }
          return whole;
        });
  }

  /** One part's run on copies of its stretch of w and g. */
  private record Stretch(int from, Stepper stepper, double[] w, double[] g) {
    Stretch(int from, Stepper stepper, int length) {
      this(from, stepper, new double[length], new double[length]);
    }

    void step(int t, double[] allW, double[] allG) {
      System.arraycopy(allW, from, w, 0, w.length);
      System.arraycopy(allG, from, g, 0, g.length);
      stepper.step(t, w, g);
      System.arraycopy(w, 0, allW, from, w.length);
    }

    void result(double[] allW, double[] whole) {
      System.arraycopy(allW, from, w, 0, w.length);
      System.arraycopy(stepper.result(w), 0, whole, from, w.length);
    }
  }
}
