package thalweg.optimizers;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.Settings;
import thalweg.schedules.Schedule;

/** Our rules under Optax's names and with its settings; what it does not know fails by name. */
final class Optax {
  private static final Pattern ACCUMULATION =
      Pattern.compile("(.*) with accumulation of (\\d+) gradients \\(MultiSteps, mean\\)");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)(?: elementwise)?");

  /** The order of arguments given without their names, where it is not the rate and the betas. */
  private static final Map<String, List<String>> ORDER =
      Map.of(
          "sgd", List.of("learning_rate", "momentum", "nesterov"),
          "rmsprop", List.of("learning_rate", "decay", "eps"),
          "adagrad", List.of("learning_rate", "initial_accumulator_value", "eps"),
          "lars", List.of("learning_rate", "weight_decay"),
          "sm3", List.of("learning_rate", "momentum"),
          "signum", List.of("learning_rate", "beta"),
          "fromage", List.of("learning_rate", "min_norm"),
          "rprop", List.of("learning_rate", "eta_minus", "eta_plus"),
          "optimistic_gradient_descent", List.of("learning_rate", "alpha", "beta"));

  private static final List<String> ORDER_OF_OTHERS =
      List.of("learning_rate", "b1", "b2", "eps", "eps_root");

  private Optax() {}

  /** A rule by its name, or a chain such as {@code clip_by_global_norm(1.0) then sgd(0.1)}. */
  static Optimizer rule(String name, Settings settings, int rows) {
    Matcher accumulation = ACCUMULATION.matcher(name);
    if (accumulation.matches()) {
      int gradients = Integer.parseInt(accumulation.group(2));
      // Optax keeps the mean of a group that is not full in single precision.
      return SinglePrecision.of(
          rule(accumulation.group(1), settings, rows).accumulating(gradients), "mean");
    }
    int then = name.indexOf(" then ");
    if (then >= 0) {
      return transformed(
          name.substring(0, then), rule(name.substring(then + 6), settings, rows), rows);
    }
    Matcher call = CALL.matcher(name);
    if (!call.matches()) {
      return named(name, settings, rows);
    }
    Settings arguments =
        arguments(call.group(2), ORDER.getOrDefault(call.group(1), ORDER_OF_OTHERS));
    Optimizer rule = named(call.group(1), arguments, rows);
    arguments.assertAllRead();
    return rule;
  }

  private static Optimizer transformed(String transformation, Optimizer rule, int rows) {
    Matcher call = CALL.matcher(transformation);
    if (!call.matches()) {
      throw new AssertionError("no reader for Optax's transformation " + transformation);
    }
    Settings arguments = arguments(call.group(2), List.of("argument"));
    Optimizer wrapped =
        switch (call.group(1)) {
          case "clip" -> rule.clippedByValue(arguments.number("argument"));
          case "clip_by_global_norm" -> rule.clippedByNorm(arguments.number("argument"));
          case "add_decayed_weights" -> rule.withWeightDecay(arguments.number("argument"));
          case "centralize" -> rows == 1 ? rule : rule.centralized(rows);
          default ->
              throw new AssertionError("no reader for Optax's transformation " + call.group(1));
        };
    arguments.assertAllRead();
    return wrapped;
  }

  /** Python's arguments as settings. */
  private static Settings arguments(String text, List<String> order) {
    JsonObject settings = new JsonObject();
    int position = 0;
    for (String argument : text.isBlank() ? new String[0] : text.split(",")) {
      String[] pair = argument.split("=");
      String key = pair.length == 2 ? pair[0].strip() : order.get(position++);
      String value = pair[pair.length - 1].strip();
      settings.add(
          key, JsonParser.parseString(value.replace("None", "null").toLowerCase(Locale.ROOT)));
    }
    JsonObject one = new JsonObject();
    one.add("settings", settings);
    return Settings.of(one);
  }

  private static Optimizer named(String name, Settings s, int rows) {
    for (String key : List.of("mask", "weight_decay_mask", "mu_dtype", "accumulator_dtype")) {
      PyTorch.requireOff(s, key);
    }
    return switch (name) {
      case "sgd" -> sgd(s);
      case "adam" -> s.flag("nesterov", false) ? nesterovAdam(s, 0) : adam(s);
      case "adamw" -> {
        double lambda = s.number("weight_decay", 1e-4);
        yield s.flag("nesterov", false) ? nesterovAdam(s, lambda) : decoupled(adam(s), lambda);
      }
      case "nadam" -> nesterovAdam(s, 0);
      case "nadamw" -> nesterovAdam(s, s.number("weight_decay", 1e-4));
      case "adamax" -> adamax(s);
      case "adamaxw" -> decoupled(adamax(s), s.number("weight_decay", 1e-4));
      case "adadelta" -> {
        double lambda = s.number("weight_decay", 0);
        yield new Adadelta(rate(s), s.number("rho", 0.9), s.number("eps", 1e-6))
            .withWeightDecay(lambda);
      }
      case "amsgrad" ->
          new CorrectedAmsGrad(
              rate(s), beta1(s), beta2(s), s.number("eps", 1e-8), s.number("eps_root", 0));
      case "lion" ->
          new Lion(rate(s), beta1(s), s.number("b2", 0.99), s.number("weight_decay", 1e-3));
      case "adabelief" ->
          new AdaBelief(
              rate(s), beta1(s), beta2(s), s.number("eps", 1e-16), s.number("eps_root", 1e-16));
      case "yogi" ->
          new Yogi(
              rate(s),
              beta1(s),
              beta2(s),
              s.number("eps", 1e-3),
              s.number("initial_accumulator_value", 1e-6));
      case "lamb" ->
          new Lamb(
              rate(s),
              beta1(s),
              beta2(s),
              s.number("eps", 1e-6),
              s.number("eps_root", 0),
              s.number("weight_decay", 0));
      case "lars" -> lars(s);
      case "novograd" ->
          new Novograd(
              rate(s),
              beta1(s),
              s.number("b2", 0.25),
              s.number("eps", 1e-6),
              s.number("eps_root", 0),
              s.number("weight_decay", 0));
      case "sm3" -> new Sm3(rate(s), rows, s.number("momentum", 0.9), 1e-8);
      case "adan" ->
          decoupled(
              new Adan(
                  rate(s),
                  s.number("b1", 0.98),
                  s.number("b2", 0.92),
                  s.number("b3", 0.99),
                  s.number("eps", 1e-8),
                  s.number("eps_root", 1e-8)),
              s.number("weight_decay", 0));
      case "signum" -> {
        double beta = s.number("beta", 0.9);
        yield new Lion(rate(s), beta, beta, 0); // whose direction is then the new mean's sign
      }
      case "sign_sgd" -> new SignSgd(rate(s));
      case "fromage" -> new Fromage(rate(s), s.number("min_norm", 1e-6));
      case "optimistic_gradient_descent" ->
          new OptimisticGradientDescent(rate(s), s.number("alpha", 1), s.number("beta", 1));
      case "rprop" ->
          new DelayedRprop(
              s.number("learning_rate"),
              s.number("eta_minus", 0.5),
              s.number("eta_plus", 1.2),
              s.number("min_step_size", 1e-6),
              s.number("max_step_size", 50));
      case "schedule_free_sgd" ->
          new Sgd(rate(s), 0, 0)
              .withWeightDecay(s.number("weight_decay", 0))
              .scheduleFree(s.number("b1", 0.9));
      case "schedule_free_adamw" ->
          new Adam(rate(s), 0, beta2(s), s.number("eps", 1e-8))
              .withDecoupledDecay(s.number("weight_decay", 0))
              .scheduleFree(s.number("b1", 0.9));
      default -> throw new AssertionError("no reader for Optax's optimizer " + name);
    };
  }

  private static Optimizer sgd(Settings s) {
    boolean steady = s.has("momentum") && !s.get("momentum").isJsonNull();
    double momentum = steady ? s.number("momentum") : 0;
    return s.flag("nesterov", false) && steady
        ? new NesterovSgd(s.number("learning_rate"), momentum)
        : new Sgd(rate(s), momentum, 0);
  }

  private static Optimizer lars(Settings s) {
    double trust = s.number("trust_coefficient", 1e-3);
    double momentum = s.number("momentum", 0.9);
    double epsilon = s.number("eps", 0);
    double lambda = s.number("weight_decay", 0);
    return s.flag("nesterov", false)
        ? new NesterovLars(rate(s), trust, momentum, epsilon, lambda)
        : new Lars(rate(s), trust, momentum, epsilon, lambda);
  }

  private static Optimizer adam(Settings s) {
    requireZero(s, "eps_root");
    return new Adam(rate(s), beta1(s), beta2(s), s.number("eps", 1e-8));
  }

  private static Optimizer nesterovAdam(Settings s, double lambda) {
    double epsilon = s.number("eps", 1e-8);
    return new NAdamW(rate(s), beta1(s), beta2(s), epsilon, s.number("eps_root", 0), lambda);
  }

  private static Optimizer adamax(Settings s) {
    return new Adamax(rate(s), beta1(s), beta2(s), s.number("eps", 1e-8));
  }

  private static Optimizer decoupled(Optimizer rule, double lambda) {
    return rule.withDecoupledDecay(lambda);
  }

  private static Schedule rate(Settings s) {
    return Schedule.constant(s.number("learning_rate"));
  }

  private static double beta1(Settings s) {
    return s.number("b1", 0.9);
  }

  private static double beta2(Settings s) {
    return s.number("b2", 0.999);
  }

  private static void requireZero(Settings s, String key) {
    if (s.number(key, 0) != 0) {
      throw new AssertionError("no reader for " + key + " = " + s.get(key));
    }
  }
}
