package thalweg.optimizers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import thalweg.optimizers.Partitioned.Part;
import thalweg.schedules.Exponential;
import thalweg.schedules.Schedule;

/** Every update rule, with settings under which it finds the minimizer of a bowl in 500 steps. */
final class Rules {
  private Rules() {}

  /** For rules whose moves do not shrink by themselves. */
  private static final Schedule FALLING = new Exponential(0.1, 0.98);

  /** Rules that wrap no other. */
  static List<Optimizer> plain() {
    return List.of(
        new Sgd(0.1),
        new Sgd(0.1, 0.9),
        new Sgd(FALLING, t -> t < 10 ? 0.5 : 0.9, 0.3),
        new NesterovSgd(0.1, 0.9),
        new SignSgd(FALLING),
        new Adagrad(0.5),
        new Adadelta(new Exponential(1, 0.99), 0.9, 1e-3),
        new RmsProp(FALLING, 0.9, 0.5, 1e-8),
        new CenteredRmsProp(new Exponential(0.02, 0.97), 0.9, 0.5, 1e-4),
        new Adam(FALLING),
        new AmsGrad(0.1),
        new CorrectedAmsGrad(0.1),
        new Adamax(0.1),
        new NAdam(FALLING, 0.9, 0.999, 1e-8, 4e-3),
        new RAdam(new Exponential(0.5, 0.98), 0.9, 0.999, 1e-8),
        new Rprop(0.1),
        new DelayedRprop(0.1),
        new Asgd(0.1),
        new Lion(FALLING, 0.9, 0.99, 0),
        new AdaBelief(FALLING, 0.9, 0.999, 1e-8, 1e-8),
        new Yogi(0.1),
        new Lamb(new Exponential(0.1, 0.99), 0.9, 0.999, 1e-6, 0, 0),
        new Lars(new Exponential(0.2, 0.97), 1, 0.5, 0, 0),
        new NesterovLars(new Exponential(0.2, 0.97), 1, 0.5, 0, 0),
        new Novograd(new Exponential(0.05, 0.97), 0.9, 0.25, 1e-6, 0, 0),
        new Sm3(0.5),
        new Sm3(0.5, 2),
        new Adan(new Exponential(0.1, 0.985), 0.98, 0.92, 0.99, 1e-8, 1e-8),
        new Fromage(new Exponential(0.1, 0.99), 1e-6),
        new OptimisticGradientDescent(0.1),
        new Adafactor(0.3, 1),
        new Adafactor(0.3, 2),
        new Muon(new Exponential(0.1, 0.97), 2, 0.9));
  }

  /** Rules with a decay of their own, which moves parameters even without a gradient. */
  static List<Optimizer> decaying() {
    return List.of(
        new AdamW(FALLING, 0.9, 0.999, 1e-8, 1e-4),
        new NAdamW(FALLING, 0.9, 0.999, 1e-8, 0, 1e-4),
        new Adafactor(Schedule.constant(0.3), 1, 0.8, 1e-16, 1e-3, 1, 1e-4));
  }

  /** Each way to wrap a rule. */
  static List<UnaryOperator<Optimizer>> wrappers() {
    return List.of(
        rule -> rule.withWeightDecay(1e-4),
        rule -> rule.withDecoupledDecay(1e-4),
        rule -> rule.clippedByValue(1),
        rule -> rule.clippedByNorm(1),
        rule -> rule.centralized(2),
        rule -> rule.skippingNotFinite(2),
        rule -> rule.withNoise(1e-8, 7),
        rule -> rule.accumulating(3),
        rule -> rule.lookingAhead(5, 0.5),
        rule -> rule.averagedAfter(4),
        rule -> rule.exponentiallyAveraged(0.9),
        rule -> rule.scheduleFree(),
        rule -> new Partitioned(new Part(1, rule), new Part(1, new Adam(0.05))));
  }

  /** Every wrapper around a rule. */
  static List<Optimizer> wrapped(Optimizer rule) {
    List<Optimizer> all = new ArrayList<>();
    wrappers().forEach(wrapper -> all.add(wrapper.apply(rule)));
    return all;
  }

  /** Each three wrappers in a row, around a rule each. */
  static List<Optimizer> nested() {
    List<Optimizer> rules = plain();
    List<Optimizer> all = new ArrayList<>();
    int n = wrappers().size() - 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          Optimizer rule = rules.get((i + 3 * j + 7 * k) % rules.size());
          rule = wrappers().get(k).apply(rule);
          rule = wrappers().get(j).apply(rule);
          all.add(wrappers().get(i).apply(rule));
        }
      }
    }
    return all;
  }

  /** Every rule, every wrapper around three of them. */
  static List<Optimizer> all() {
    List<Optimizer> all = new ArrayList<>(plain());
    all.addAll(decaying());
    all.addAll(wrapped(new Sgd(0.1)));
    all.addAll(wrapped(new NesterovSgd(0.05, 0.5)));
    all.addAll(wrapped(new Adam(0.05)));
    return all;
  }
}
