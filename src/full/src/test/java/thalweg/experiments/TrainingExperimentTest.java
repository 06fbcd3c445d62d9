package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import thalweg.data.Datasets;
import thalweg.math.Shape;
import thalweg.networks.Dense;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.optimizers.Adam;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Sgd;
import thalweg.samples.Batches;
import thalweg.samples.Examples;
import thalweg.samples.Split;
import thalweg.samples.Standardizer;
import thalweg.training.Training;
import thalweg.training.TrainingRun;

/** The whole of it, as one would use it: two rules train a network, with the same seeds and the same batches. */
class TrainingExperimentTest {
  private static final Examples ALL = Datasets.wine().examples();
  private static final Network NETWORK =
      Network.of(Shape.of(13), new Dense(8), new Relu(), new Dense(3));
  private static final int BATCH = 16;
  private static final int EPOCHS = 9;

  /** The order of the first epoch by rule and seed. */
  private final Map<String, int[]> orders = new ConcurrentHashMap<>();

  private double train(Setting setting, long seed, int epochs) {
    Split split = Split.stratified(ALL.y(), 0.3, seed);
    Standardizer standardizer = Standardizer.fit(split.train(ALL));
    Examples train = standardizer.transform(split.train(ALL));
    NetworkModel f = NetworkModel.softmax(NETWORK, train);
    Batches batches = new Batches(train.size(), BATCH, seed);
    orders.put(setting.text("rule") + seed, batches.order(1));
    TrainingRun run =
        new Training(rule(setting), batches).epochs(epochs).run(f, NETWORK.start(seed));
    return f.on(standardizer.transform(split.test(ALL))).value(run.last());
  }

  private static Optimizer rule(Setting setting) {
    double eta = setting.number("η");
    return switch (setting.text("rule")) {
      case "Adam" -> new Adam(eta);
      case "SGD" -> new Sgd(eta);
      default ->
          throw new IllegalArgumentException(
              "rule must be SGD or Adam but was " + setting.text("rule"));
    };
  }

  private Experiment experiment() {
    return Experiment.of("rules on wine", EPOCHS, this::train).on(ALL);
  }

  @Test
  void rulesAreComparedOnTheSameBatchesAndEveryRunCanBeDoneAgain() {
    Setting base = Setting.of("rule", "SGD").with("η", 0.01);
    PairedComparison comparison =
        experiment().compare(6, base, base.varying("rule", "Adam", "Nadam"));
    for (int seed = 0; seed < 6; seed++) {
      assertThat(orders.get("SGD" + seed)).isEqualTo(orders.get("Adam" + seed));
    }
    assertThat(comparison.sentence(1)).startsWith("rule = Adam beats rule = SGD by ");
    assertThat(comparison.exceedsNoise(1)).isTrue();
    assertThat(comparison.remarks())
        .containsExactly(
            "rule = Nadam, η = 0.01 failed in 6 runs: rule must be SGD or Adam but was Nadam");
    assertThat(comparison.runs()).allMatch(run -> experiment().rerun(run).exact());
    assertThat(experiment().onThreads(1).compare(6, base, base.varying("rule", "Adam", "Nadam")))
        .hasToString(comparison.toString());
  }

  @Test
  void hyperbandSearchesByShortTrainings() {
    Space space =
        Space.of("η", Domain.logarithmic(1e-4, 1)).and("rule", Domain.choice("SGD", "Adam"));
    SearchResult result = experiment().search(space, new Hyperband(), 12, 2, 1);
    assertThat(result.spent()).isBetween(8.0, 12.0);
    assertThat(result.best().value()).isLessThan(0.15);
    Setting best = result.best().setting();
    PairedComparison fresh =
        experiment().fromSeed(100).compare(5, best, best.varying("η", best.number("η") / 100));
    assertThat(fresh.sentence(1)).contains(" loses to ");
  }
}
