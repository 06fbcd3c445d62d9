package thalweg.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Objective;
import thalweg.math.Vectors;

/**
 * One step of training taken apart: what went in, what the network said, how each layer moved, and what that changed.
 *
 * <pre>{@code
 * training.listening(TrainingListener.eachStep(step -> {
 *   if (step.t() == 100) {
 *     System.out.println(
 *         Anatomy.of(f, step.noise(), step.examples(), step.before(), step.gradient(), step.after(), f.on(validation)));
 *   }
 * })).run(f, start);
 * }</pre>
 *
 * @param examples the examples of the batch, those with the largest loss first
 * @param layers a row for each array of parameters
 * @param lossBefore the mean loss of the batch before the step
 * @param lossAfter the same after it, with the same units dropped
 * @param validationBefore the validation loss before the step
 * @param validationAfter the same after it
 */
public record Anatomy(
    List<Example> examples,
    List<Layer> layers,
    double lossBefore,
    double lossAfter,
    double validationBefore,
    double validationAfter) {

  /**
   * An example of the batch.
   *
   * @param number its number in the dataset
   * @param scores what the network said before the step
   * @param lossBefore its loss before the step
   * @param lossAfter its loss after it
   */
  public record Example(int number, List<Double> scores, double lossBefore, double lossAfter) {}

  /**
   * An array of parameters.
   *
   * @param parameter its name
   * @param shape its shape
   * @param gradientNorm \(\lVert g\rVert_2\)
   * @param norm \(\lVert w\rVert_2\) before the step
   * @param updateNorm \(\lVert\Delta w\rVert_2\)
   * @param ratio \(\lVert\Delta w\rVert_2/\lVert w\rVert_2\), the update-to-weight ratio; about 1e-3 is usual
   */
  public record Layer(
      String parameter,
      String shape,
      double gradientNorm,
      double norm,
      double updateNorm,
      double ratio) {}

  /**
   * Takes a step apart.
   *
   * @param f the model that is trained
   * @param noise of the step
   * @param batch the numbers of its examples. Not modified.
   * @param before its parameters before the step. Not modified.
   * @param gradient its gradient. Not modified.
   * @param after its parameters after the step. Not modified.
   * @param validation the loss on other examples, {@code f.on(validation)}
   */
  public static Anatomy of(
      NetworkModel f,
      long noise,
      int[] batch,
      double[] before,
      double[] gradient,
      double[] after,
      Objective validation) {
    DMatrixRMaj scores = f.batchScores(noise, batch, before);
    double[] lossesBefore = f.losses(batch, scores);
    double[] lossesAfter = f.losses(batch, f.batchScores(noise, batch, after));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < batch.length; i++) {
      int row = i * scores.numCols;
      double[] own = Arrays.copyOfRange(scores.data, row, row + scores.numCols);
      examples.add(
          new Example(
              batch[i], Arrays.stream(own).boxed().toList(), lossesBefore[i], lossesAfter[i]));
    }
    examples.sort(Comparator.comparingDouble(Example::lossBefore).reversed());
    return new Anatomy(
        List.copyOf(examples),
        layers(f.parameters(), before, gradient, after),
        Arrays.stream(lossesBefore).average().orElseThrow(),
        Arrays.stream(lossesAfter).average().orElseThrow(),
        validation.value(before),
        validation.value(after));
  }

  private static List<Layer> layers(
      List<Parameter> parameters, double[] before, double[] gradient, double[] after) {
    double[] update = new double[before.length];
    Vectors.combine(1, after, -1, before, update);
    List<Layer> rows = new ArrayList<>();
    int at = 0;
    for (Parameter each : parameters) {
      int to = at + each.shape().count();
      double norm = Vectors.norm2(before, at, to);
      double moved = Vectors.norm2(update, at, to);
      rows.add(
          new Layer(
              each.name(),
              each.shape().toString(),
              Vectors.norm2(gradient, at, to),
              norm,
              moved,
              norm == 0 ? Double.POSITIVE_INFINITY : moved / norm));
      at = to;
    }
    return rows;
  }

  /** The five worst examples, the layers, and what changed, as tables. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "loss of the batch %.5g → %.5g, validation loss %.5g → %.5g%n%n",
            lossBefore,
            lossAfter,
            validationBefore,
            validationAfter));
    out.append(
        String.format("%8s  %12s  %12s  %s%n", "example", "loss before", "loss after", "scores"));
    for (Example each : examples.subList(0, Math.min(5, examples.size()))) {
      String scores =
          String.join(
              " ", each.scores.stream().map(s -> String.format(Locale.ROOT, "%.3g", s)).toList());
      out.append(
          String.format(
              Locale.ROOT,
              "%8d  %12.4g  %12.4g  %s%n",
              each.number,
              each.lossBefore,
              each.lossAfter,
              scores));
    }
    out.append(
        String.format(
            "%n%-20s %-12s %12s %12s %12s %12s%n",
            "parameter", "shape", "‖gradient‖", "‖w‖", "‖update‖", "ratio"));
    for (Layer each : layers) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-20s %-12s %12.3e %12.3e %12.3e %12.3e%n",
              each.parameter,
              each.shape,
              each.gradientNorm,
              each.norm,
              each.updateNorm,
              each.ratio));
    }
    return out.toString().stripTrailing();
  }
}
