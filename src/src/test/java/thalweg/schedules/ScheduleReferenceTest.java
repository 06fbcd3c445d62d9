package thalweg.schedules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.Settings;

/** Step sizes of PyTorch's and Optax's schedules; see {@link References}. */
class ScheduleReferenceTest {

  /** The arguments of those Optax schedules whose cases carry none. */
  private static final Map<String, String> OPTAX =
      Map.ofEntries(
          entry(
              "warmup_cosine_decay_schedule",
              "{init_value: 0.01, peak_value: 0.1, warmup_steps: 5, decay_steps: 30, end_value: 0.001}"),
          entry("cosine_decay_schedule", "{init_value: 0.1, decay_steps: 30, alpha: 0.05}"),
          entry(
              "linear_schedule",
              "{init_value: 0.1, end_value: 0.01, transition_steps: 20, transition_begin: 3}"),
          entry("exponential_decay", "{init_value: 0.1, transition_steps: 10, decay_rate: 0.5}"),
          entry(
              "polynomial_schedule",
              "{init_value: 0.1, end_value: 0.01, power: 2, transition_steps: 20}"),
          entry(
              "piecewise_constant",
              "{init_value: 0.1, boundaries_and_scales: {\"5\": 0.5, \"12\": 0.1}}"),
          entry(
              "sgdr",
              "{cosine_kwargs: ["
                  + "{init_value: 0.01, peak_value: 0.1, warmup_steps: 3, decay_steps: 10, end_value: 0.001},"
                  + "{init_value: 0.01, peak_value: 0.05, warmup_steps: 3, decay_steps: 15, end_value: 0.001}]}"));

  static Stream<Named<JsonObject>> cases() {
    return References.cases("schedules.json", "schedule");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stepSizesAreTheReferences(JsonObject one) {
    String library = one.get("library").getAsString();
    String name = one.get("schedule").getAsString();
    Schedule schedule =
        switch (library) {
          case "torch" -> torch(name, one.get("base").getAsDouble(), settings(one));
          case "optax" -> optax(name, settings(one));
          default -> throw new AssertionError("no reader for the library " + library);
        };
    double[] expected = References.numbers(one.get("lr"));
    // What a step size close to 0 loses where the reference subtracts from a large one.
    double lastDigit = Math.ulp(Arrays.stream(expected).max().orElseThrow());
    for (int t = 0; t < expected.length; t++) {
      assertThat(schedule.at(t))
          .as("step size at t = %d", t)
          .isCloseTo(expected[t], offset(1e-12 * Math.abs(expected[t]) + lastDigit));
    }
  }

  private static Settings settings(JsonObject one) {
    String fixed = OPTAX.get(one.get("schedule").getAsString());
    if (one.has("settings") || fixed == null) {
      return Settings.of(one);
    }
    JsonObject withArguments = new JsonObject();
    withArguments.add("settings", JsonParser.parseString(fixed));
    return Settings.of(withArguments);
  }

  private static Schedule torch(String name, double base, Settings s) {
    Schedule schedule =
        switch (name) {
          case "StepLR" -> new StepDecay(base, s.whole("step_size"), s.number("gamma", 0.1));
          case "MultiStepLR" ->
              new MultiStep(base, wholes(s.numbers("milestones")), s.number("gamma", 0.1));
          case "ExponentialLR" -> new Exponential(base, s.number("gamma"));
          case "CosineAnnealingLR" -> new Cosine(base, s.number("eta_min", 0), s.whole("T_max"));
          case "CosineAnnealingWarmRestarts" ->
              new CosineRestarts(
                  base, s.number("eta_min", 0), s.whole("T_0"), s.whole("T_mult", 1));
          case "LinearLR" ->
              new Linear(
                  base * s.number("start_factor", 1.0 / 3),
                  base * s.number("end_factor", 1),
                  s.whole("total_iters", 5));
          case "PolynomialLR" ->
              new Polynomial(base, s.whole("total_iters", 5), s.number("power", 1));
          case "ConstantLR" ->
              Schedule.constant(base * s.number("factor", 1.0 / 3))
                  .then(s.whole("total_iters", 5), Schedule.constant(base));
          case "OneCycleLR" -> oneCycle(s);
          case "CyclicLR" -> cyclic(s);
          case "ReduceLROnPlateau" -> onPlateau(base, s);
          default -> throw new AssertionError("no reader for PyTorch's " + name);
        };
    s.assertAllRead();
    return schedule;
  }

  private static List<Integer> wholes(double[] numbers) {
    return IntStream.range(0, numbers.length).mapToObj(i -> (int) numbers[i]).toList();
  }

  private static Schedule oneCycle(Settings s) {
    ignoreMomentum(s);
    double peak = s.number("max_lr");
    int steps =
        s.has("total_steps")
            ? s.whole("total_steps")
            : s.whole("epochs") * s.whole("steps_per_epoch");
    double up = s.number("pct_start", 0.3);
    double divisor = s.number("div_factor", 25);
    double finalDivisor = s.number("final_div_factor", 1e4);
    Anneal anneal =
        s.text("anneal_strategy", "cos").equals("linear") ? Anneal.LINEAR : Anneal.COSINE;
    return s.flag("three_phase", false)
        ? OneCycle.threePhases(peak, steps, up, divisor, finalDivisor, anneal)
        : new OneCycle(peak, steps, up, divisor, finalDivisor, anneal);
  }

  private static Schedule cyclic(Settings s) {
    ignoreMomentum(s);
    int up = s.whole("step_size_up", 2000);
    Triangular triangle =
        new Triangular(s.number("base_lr"), s.number("max_lr"), up, s.whole("step_size_down", up));
    double gamma = s.number("gamma", 1);
    String mode = s.text("mode", "triangular");
    return switch (mode) {
      case "triangular" -> triangle;
      case "triangular2" -> new Triangular2(triangle);
      case "exp_range" -> new ExpRange(triangle, gamma);
      default -> throw new AssertionError("no reader for the mode " + mode);
    };
  }

  /** The momentum that may cycle beside it changes no step size. */
  private static void ignoreMomentum(Settings s) {
    s.flag("cycle_momentum", true);
    s.number("base_momentum", 0);
    s.number("max_momentum", 0);
  }

  private static Schedule onPlateau(double base, Settings s) {
    boolean rise = s.text("mode", "min").equals("max");
    boolean absolute = s.text("threshold_mode", "rel").equals("abs");
    Progress progress =
        rise
            ? absolute ? Progress.ABSOLUTE_RISE : Progress.RELATIVE_RISE
            : absolute ? Progress.ABSOLUTE_FALL : Progress.RELATIVE_FALL;
    Plateau plateau =
        new OnPlateau(
                base,
                s.number("factor", 0.1),
                s.whole("patience", 10),
                progress,
                s.number("threshold", 1e-4),
                s.whole("cooldown", 0),
                s.number("min_lr", 0),
                s.number("eps", 1e-8))
            .start();
    for (double loss : s.numbers("losses")) {
      plateau.observe(loss);
    }
    return plateau;
  }

  private static Schedule optax(String name, Settings s) {
    Schedule schedule =
        switch (name) {
          case "constant_schedule" -> new Constant(s.number("value"));
          case "polynomial_schedule" -> polynomial(s, s.number("power"));
          case "linear_schedule" -> polynomial(s, 1);
          case "exponential_decay" -> exponential(s.number("init_value"), s);
          case "cosine_decay_schedule" -> {
            double start = s.number("init_value");
            yield new CosineDecay(
                start,
                start * s.number("alpha", 0),
                s.whole("decay_steps"),
                s.number("exponent", 1));
          }
          case "warmup_constant_schedule" ->
              new Linear(s.number("init_value"), s.number("peak_value"), s.whole("warmup_steps"));
          case "warmup_cosine_decay_schedule" -> warmupCosine(s);
          case "warmup_exponential_decay_schedule" ->
              exponential(s.number("peak_value"), s)
                  .warmedUp(s.whole("warmup_steps"), s.number("init_value"));
          case "piecewise_constant", "piecewise_constant_schedule" -> piecewise(s);
          case "piecewise_interpolate_schedule" -> interpolated(s);
          case "linear_onecycle_schedule" -> linearOneCycle(s);
          case "cosine_onecycle_schedule" -> cosineOneCycle(s);
          case "sgdr", "sgdr_schedule" -> restarts(s.get("cosine_kwargs"));
          default -> throw new AssertionError("no reader for Optax's " + name);
        };
    s.assertAllRead();
    return schedule;
  }

  private static Schedule polynomial(Settings s, double power) {
    return new Polynomial(
            s.number("init_value"), s.number("end_value"), s.whole("transition_steps"), power)
        .delayedBy(Math.max(0, s.whole("transition_begin", 0)));
  }

  private static Schedule exponential(double start, Settings s) {
    double rate = s.number("decay_rate");
    int every = s.whole("transition_steps");
    Schedule decay =
        s.flag("staircase", false)
            ? new StepDecay(start, every, rate)
            : new Exponential(start, rate, every);
    Schedule delayed = decay.delayedBy(Math.max(0, s.whole("transition_begin", 0)));
    if (!s.has("end_value")) {
      return delayed;
    }
    double end = s.number("end_value");
    return rate < 1 ? delayed.atLeast(end) : delayed.atMost(end);
  }

  private static Schedule warmupCosine(Settings s) {
    int warmup = s.whole("warmup_steps");
    return new CosineDecay(
            s.number("peak_value"),
            s.number("end_value", 0),
            s.whole("decay_steps") - warmup,
            s.number("exponent", 1))
        .warmedUp(warmup, s.number("init_value"));
  }

  /** Boundaries and the values from them on, from factors between neighbours. */
  private static SortedMap<Integer, Double> values(Settings s, double start) {
    SortedMap<Integer, Double> factors = new TreeMap<>();
    s.get("boundaries_and_scales")
        .getAsJsonObject()
        .entrySet()
        .forEach(e -> factors.put(Integer.valueOf(e.getKey()), e.getValue().getAsDouble()));
    double value = start;
    for (var factor : factors.entrySet()) {
      value *= factor.getValue();
      factor.setValue(value);
    }
    return factors;
  }

  private static Schedule piecewise(Settings s) {
    double start = s.number("init_value");
    SortedMap<Integer, Double> values = values(s, start);
    List<Double> all = new ArrayList<>(List.of(start));
    all.addAll(values.values());
    return new PiecewiseConstant(List.copyOf(values.keySet()), all);
  }

  private static Schedule interpolated(Settings s) {
    Anneal anneal = s.text("interpolate_type", "").equals("linear") ? Anneal.LINEAR : Anneal.COSINE;
    double start = s.number("init_value");
    Ramps ramps = Ramps.from(start);
    for (var point : values(s, start).entrySet()) {
      ramps = ramps.to(point.getValue(), point.getKey(), anneal);
    }
    return ramps;
  }

  private static Schedule linearOneCycle(Settings s) {
    int steps = s.whole("transition_steps");
    double peak = s.number("peak_value");
    double low = peak / s.number("div_factor", 25);
    return Ramps.from(low)
        .to(peak, (int) (s.number("pct_start", 0.3) * steps), Anneal.LINEAR)
        .to(low, (int) (s.number("pct_final", 0.85) * steps), Anneal.LINEAR)
        .to(low / s.number("final_div_factor", 1e4), steps, Anneal.LINEAR);
  }

  private static Schedule cosineOneCycle(Settings s) {
    int steps = s.whole("transition_steps");
    double peak = s.number("peak_value");
    double low = peak / s.number("div_factor", 25);
    return Ramps.from(low)
        .to(peak, (int) (s.number("pct_start", 0.3) * steps), Anneal.COSINE)
        .to(low / s.number("final_div_factor", 1e4), steps, Anneal.COSINE);
  }

  private static Schedule restarts(JsonElement cycles) {
    List<Schedule> schedules = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    for (JsonElement cycle : cycles.getAsJsonArray()) {
      JsonObject one = new JsonObject();
      one.add("settings", cycle);
      Settings s = Settings.of(one);
      schedules.add(warmupCosine(s));
      steps.add(s.whole("decay_steps"));
      s.assertAllRead();
    }
    assertThat(schedules).isNotEmpty();
    Schedule joined = schedules.get(schedules.size() - 1);
    for (int i = schedules.size() - 2; i >= 0; i--) {
      joined = schedules.get(i).then(steps.get(i), joined);
    }
    return joined;
  }
}
