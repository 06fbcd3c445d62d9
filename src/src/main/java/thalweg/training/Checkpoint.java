package thalweg.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import thalweg.files.Tensors;
import thalweg.files.Tensors.Tensor;
import thalweg.functions.FiniteSum;
import thalweg.math.Check;
import thalweg.math.Shape;
import thalweg.optimizers.Memory;
import thalweg.optimizers.State;

/** A run's {@link Progress} as a file. */
final class Checkpoint {
  private static final String RULE = "optimizer/";
  private static final int COLUMNS = 6;

  private Checkpoint() {}

  static void write(Path file, Training settings, Progress so) throws IOException {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    put(arrays, "w", so.w);
    put(arrays, "statistics", so.statistics);
    put(arrays, "best", so.best);
    put(arrays, "bestStatistics", so.bestStatistics);
    put(
        arrays,
        "progress",
        so.steps,
        so.stepsOfEpoch,
        so.lossOfEpoch,
        so.secondsOfEpoch,
        so.bestLoss,
        so.bestEpoch);
    put(arrays, "epochs", so.epochs.stream().flatMapToDouble(Checkpoint::row).toArray());
    // A rule writes its name as a vector of no numbers, which a file of arrays cannot hold.
    List<String> rules = new ArrayList<>();
    so.memory
        .save()
        .vectors()
        .forEach(
            (name, vector) -> {
              rules.add(name);
              put(arrays, RULE + name, vector);
            });
    Map<String, String> about = new LinkedHashMap<>(settingsOf(settings));
    about.put("rules", String.join("\n", rules));
    new Tensors(arrays, about).save(file);
  }

  /** What must be the same for a run to go on as if it had never stopped. */
  private static Map<String, String> settingsOf(Training settings) {
    return Map.of(
        "optimizer", settings.optimizer().getClass().getSimpleName(),
        "batches", settings.batches().toString());
  }

  private static DoubleStream row(Epoch epoch) {
    return DoubleStream.of(
        epoch.epoch(),
        epoch.steps(),
        epoch.trainingLoss(),
        epoch.validationLoss(),
        epoch.stepSize(),
        epoch.seconds());
  }

  private static void put(Map<String, Tensor> arrays, String name, double... values) {
    if (values.length > 0) {
      arrays.put(name, new Tensor(Shape.of(values.length), values));
    }
  }

  static Progress read(Path file, Training settings, FiniteSum f) throws IOException {
    Tensors tensors = Tensors.load(file);
    settingsOf(settings)
        .forEach(
            (key, now) -> {
              String then = tensors.about().getOrDefault(key, "nothing");
              if (!then.equals(now)) {
                throw new IllegalArgumentException(
                    "%s was written with %s %s but this run has %s; resume with the settings of the file, or start afresh with run"
                        .formatted(file, key, then, now));
              }
            });
    double[] w = Check.length("w of the file", get(tensors, "w"), f.dimension());
    double[] statistics = Progress.statistics(f);
    double[] saved =
        Check.length("statistics of the file", get(tensors, "statistics"), statistics.length);
    System.arraycopy(saved, 0, statistics, 0, saved.length);
    Map<String, double[]> vectors = new LinkedHashMap<>();
    for (String name : tensors.about().getOrDefault("rules", "").split("\n", -1)) {
      vectors.put(name, get(tensors, RULE + name));
    }
    Progress so =
        new Progress(w, statistics, Memory.of(new State(w.length, vectors)), settings.optimizer());
    double[] progress = Check.length("progress of the file", get(tensors, "progress"), COLUMNS);
    so.best = get(tensors, "best");
    so.bestStatistics = get(tensors, "bestStatistics");
    so.steps = (int) progress[0];
    so.stepsOfEpoch = (int) progress[1];
    so.lossOfEpoch = progress[2];
    so.secondsOfEpoch = progress[3];
    so.bestLoss = progress[4];
    so.bestEpoch = (int) progress[5];
    double[] rows = get(tensors, "epochs");
    for (int i = 0; i < rows.length; i += COLUMNS) {
      double[] row = Arrays.copyOfRange(rows, i, i + COLUMNS);
      so.epochs.add(new Epoch((int) row[0], (int) row[1], row[2], row[3], row[4], row[5]));
    }
    return so;
  }

  private static double[] get(Tensors tensors, String name) {
    Tensor tensor = tensors.arrays().get(name);
    return tensor == null ? new double[0] : tensor.values();
  }
}
