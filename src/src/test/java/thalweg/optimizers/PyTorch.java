package thalweg.optimizers;

import com.google.gson.JsonElement;
import java.util.List;
import thalweg.References;
import thalweg.Settings;
import thalweg.schedules.Schedule;

/** Our rules under PyTorch's names and with its settings; what it does not know fails by name. */
public final class PyTorch {

  /** How a step is computed, which does not change what it is. */
  private static final List<String> EXECUTION =
      List.of("foreach", "capturable", "differentiable", "fused");

  private PyTorch() {}

  /** The same where double is PyTorch's default type, so that nothing of a rule is kept in single precision. */
  public static Optimizer ruleInDouble(String name, Settings settings, int rows) {
    Optimizer rule = rule(name, settings, rows);
    return rule instanceof SinglePrecision single ? single.rule() : rule;
  }

  static Optimizer rule(String name, Settings settings, int rows) {
    EXECUTION.forEach(key -> requireOff(settings, key));
    return switch (name) {
      case "Adam" -> adam(settings, decaying(settings, 0, false));
      case "AdamW" -> adam(settings, decaying(settings, 1e-2, true));
      case "Adafactor" -> adafactor(settings, rows);
      default ->
          decaying(settings, 0, settings.flag("decoupled_weight_decay", false))
              .around(plain(name, settings));
    };
  }

  /** A weight decay around a rule. */
  private interface Decay {
    Optimizer around(Optimizer rule);
  }

  private static Decay decaying(Settings settings, double otherwise, boolean decoupled) {
    double lambda = settings.number("weight_decay", otherwise);
    return rule ->
        decoupled
            ? rule.withDecoupledDecay(lambda)
            : lambda == 0 ? rule : rule.withWeightDecay(lambda);
  }

  private static Optimizer adam(Settings settings, Decay decay) {
    boolean decoupled = settings.flag("decoupled_weight_decay", false);
    Schedule alpha = rate(settings, 1e-3);
    double[] beta = betas(settings);
    double epsilon = settings.number("eps", 1e-8);
    Optimizer rule =
        settings.flag("amsgrad", false)
            ? new AmsGrad(alpha, beta[0], beta[1], epsilon)
            : new Adam(alpha, beta[0], beta[1], epsilon);
    return (decoupled ? decaying(settings, 0, true) : decay).around(rule);
  }

  private static Optimizer plain(String name, Settings settings) {
    return switch (name) {
      case "SGD" -> sgd(settings);
      case "Adagrad" ->
          new Adagrad(
              rate(settings, 1e-2),
              settings.number("lr_decay", 0),
              settings.number("initial_accumulator_value", 0),
              settings.number("eps", 1e-10));
      case "Adadelta" ->
          new Adadelta(
              rate(settings, 1), settings.number("rho", 0.9), settings.number("eps", 1e-6));
      case "RMSprop" -> rmsProp(settings);
      case "NAdam" -> nAdam(settings);
      case "RAdam" ->
          new RAdam(
              rate(settings, 1e-3),
              betas(settings)[0],
              betas(settings)[1],
              settings.number("eps", 1e-8));
      case "Adamax" ->
          new Adamax(
              rate(settings, 2e-3),
              betas(settings)[0],
              betas(settings)[1],
              settings.number("eps", 1e-8));
      case "Rprop" -> {
        double[] etas = pair(settings, "etas", 0.5, 1.2);
        double[] sizes = pair(settings, "step_sizes", 1e-6, 50);
        yield new Rprop(settings.number("lr", 1e-2), etas[0], etas[1], sizes[0], sizes[1]);
      }
      case "ASGD" -> asgd(settings);
      default -> throw new AssertionError("no reader for PyTorch's optimizer " + name);
    };
  }

  private static Optimizer sgd(Settings settings) {
    double momentum = settings.number("momentum", 0);
    double dampening = settings.number("dampening", 0);
    if (settings.flag("nesterov", false)) {
      return new NesterovSgd(settings.number("lr", 1e-3), momentum);
    }
    // Without momentum PyTorch does not dampen either.
    return new Sgd(rate(settings, 1e-3), momentum, momentum == 0 ? 0 : dampening);
  }

  private static Optimizer rmsProp(Settings settings) {
    Schedule alpha = rate(settings, 1e-2);
    double rho = settings.number("alpha", 0.99);
    double momentum = settings.number("momentum", 0);
    double epsilon = settings.number("eps", 1e-8);
    return settings.flag("centered", false)
        ? new CenteredRmsProp(alpha, rho, momentum, epsilon)
        : new RmsProp(alpha, rho, momentum, epsilon);
  }

  /** PyTorch keeps the product of the momenta in single precision, so its part of the step is rounded. */
  private static Optimizer nAdam(Settings settings) {
    double beta1 = betas(settings)[0];
    double psi = settings.number("momentum_decay", 4e-3);
    NAdam rule =
        new NAdam(
            rate(settings, 2e-3), beta1, betas(settings)[1], settings.number("eps", 1e-8), psi);
    return new SinglePrecision(
        rule,
        "product",
        (t, product) -> {
          double mu = beta1 * (1 - 0.5 * Math.pow(0.96, t * psi));
          return (double) ((float) product * (float) mu) / mu;
        });
  }

  /** PyTorch keeps the step size of the coming step in single precision. */
  private static Optimizer asgd(Settings settings) {
    double alpha = settings.number("lr", 1e-2);
    double lambda = settings.number("lambd", 1e-4);
    double power = settings.number("alpha", 0.75);
    Schedule eta = t -> (float) (alpha / Math.pow(1 + lambda * alpha * t, power));
    return new Asgd(eta, lambda, 0, settings.number("t0", 1e6));
  }

  private static Optimizer adafactor(Settings settings, int rows) {
    double[] epsilon = {Math.ulp(1.0), 1e-3};
    if (settings.has("eps")) {
      JsonElement first = settings.get("eps").getAsJsonArray().get(0);
      epsilon[0] = first.isJsonNull() ? epsilon[0] : first.getAsDouble();
      epsilon[1] = settings.get("eps").getAsJsonArray().get(1).getAsDouble();
    }
    return new Adafactor(
        rate(settings, 1e-2),
        rows,
        -settings.number("beta2_decay", -0.8),
        epsilon[0],
        epsilon[1],
        settings.number("d", 1),
        settings.number("weight_decay", 0));
  }

  private static Schedule rate(Settings settings, double otherwise) {
    return Schedule.constant(settings.number("lr", otherwise));
  }

  private static double[] betas(Settings settings) {
    return pair(settings, "betas", 0.9, 0.999);
  }

  private static double[] pair(Settings settings, String key, double first, double second) {
    return settings.has(key) ? References.numbers(settings.get(key)) : new double[] {first, second};
  }

  /** Reads a setting that must be null or false if it is there. */
  static void requireOff(Settings settings, String key) {
    if (settings.has(key)) {
      JsonElement value = settings.get(key);
      if (!value.isJsonNull() && value.getAsBoolean()) {
        throw new AssertionError("no reader for " + key + " = " + value);
      }
    }
  }
}
