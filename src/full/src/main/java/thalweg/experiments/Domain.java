package thalweg.experiments;

import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import thalweg.math.Check;

/**
 * The values that one name of a {@link Space} may take, reached from a share u of [0, 1]: equal steps of u are equally
 * likely values.
 */
public sealed interface Domain {

  /** All numbers of an interval, \(a+u(b-a)\). */
  static Domain between(double low, double high) {
    return new Interval(low, high);
  }

  /** The numbers of an interval on a logarithmic scale, \(a\,(b/a)^u\): for step sizes, λ and other scales. */
  static Domain logarithmic(double low, double high) {
    return new Logarithmic(low, high);
  }

  /** The whole numbers from low to high, both included. */
  static Domain integers(int low, int high) {
    return new Integers(low, high);
  }

  /** A choice among texts, or other values, that have no order. */
  static Domain choice(Object... options) {
    return new Choice(List.of(options));
  }

  /**
   * The value at a share of the domain.
   *
   * @param u in [0, 1]
   */
  Object at(double u);

  /** So many values spread evenly, both ends among them; all of the values if there are not more. */
  List<Object> grid(int most);

  /** How many coordinates a value has for a model of the values: one, or one for each option of a choice. */
  default int coordinates() {
    return 1;
  }

  /**
   * Writes the coordinates of a value, each in [0, 1].
   *
   * @param x Modified from the given entry on.
   */
  void encode(Object value, double[] x, int from);

  /** A value nearby: its share moved by a normal random number and kept within [0, 1]. */
  default Object near(Object value, double distance, RandomGenerator random) {
    double[] u = new double[1];
    encode(value, u, 0);
    return at(Math.max(0, Math.min(1, u[0] + distance * random.nextGaussian())));
  }

  /** An interval. */
  record Interval(double low, double high) implements Domain {
    /** Checks the ends. */
    public Interval {
      ordered(Check.finite("low", low), Check.finite("high", high));
    }

    @Override
    public Object at(double u) {
      return Math.max(low, Math.min(high, (1 - share(u)) * low + u * high));
    }

    @Override
    public List<Object> grid(int most) {
      return spread(this, most);
    }

    @Override
    public void encode(Object value, double[] x, int from) {
      x[from] = (((Number) value).doubleValue() - low) / (high - low);
    }

    @Override
    public String toString() {
      return ends(low, high);
    }
  }

  /** An interval on a logarithmic scale. */
  record Logarithmic(double low, double high) implements Domain {
    /** Checks the ends. */
    public Logarithmic {
      ordered(Check.positive("low", low), Check.positive("high", high));
    }

    @Override
    public Object at(double u) {
      double value = Math.exp((1 - share(u)) * Math.log(low) + u * Math.log(high));
      return u == 0 ? low : u == 1 ? high : Math.max(low, Math.min(high, value));
    }

    @Override
    public List<Object> grid(int most) {
      return spread(this, most);
    }

    @Override
    public void encode(Object value, double[] x, int from) {
      x[from] =
          (Math.log(((Number) value).doubleValue()) - Math.log(low))
              / (Math.log(high) - Math.log(low));
    }

    @Override
    public String toString() {
      return ends(low, high) + ", logarithmic";
    }
  }

  /** Whole numbers. */
  record Integers(int low, int high) implements Domain {
    /** Checks the ends. */
    public Integers {
      ordered(low, high);
    }

    private long count() {
      return (long) high - low + 1;
    }

    @Override
    public Object at(double u) {
      return low + Math.min((long) (share(u) * count()), count() - 1);
    }

    @Override
    public List<Object> grid(int most) {
      return count() <= most
          ? LongStream.rangeClosed(low, high).mapToObj(i -> (Object) i).toList()
          : spread(new Interval(low, high), most).stream()
              .map(value -> (Object) Math.round((Double) value))
              .toList();
    }

    @Override
    public void encode(Object value, double[] x, int from) {
      x[from] = (((Number) value).doubleValue() - low) / (high - low);
    }

    @Override
    public String toString() {
      return "%d to %d".formatted(low, high);
    }
  }

  /** Options without an order. */
  record Choice(List<Object> options) implements Domain {
    private static final double ANOTHER = 0.1;

    /** Copies the options; all are different. */
    public Choice {
      Check.atLeast("the number of options", options.size(), 1);
      options = options.stream().map(option -> Setting.value("an option", option)).toList();
      if (new HashSet<>(options).size() < options.size()) {
        throw new IllegalArgumentException("every option must be there once but were " + options);
      }
    }

    @Override
    public Object at(double u) {
      return options.get(Math.min((int) (share(u) * options.size()), options.size() - 1));
    }

    /** All options: a part of them would be arbitrary. */
    @Override
    public List<Object> grid(int most) {
      return options;
    }

    @Override
    public int coordinates() {
      return options.size();
    }

    /** The same option as a rule, now and then any. */
    @Override
    public Object near(Object value, double distance, RandomGenerator random) {
      return random.nextDouble() < ANOTHER ? at(random.nextDouble()) : value;
    }

    /** Two different options are at a distance of 1. */
    @Override
    public void encode(Object value, double[] x, int from) {
      for (int i = 0; i < options.size(); i++) {
        x[from + i] = options.get(i).equals(value) ? Math.sqrt(0.5) : 0;
      }
    }

    @Override
    public String toString() {
      return options.stream().map(Object::toString).collect(Collectors.joining(" or "));
    }
  }

  private static String ends(double low, double high) {
    return "[%s, %s]".formatted(Digits.of(low, 6), Digits.of(high, 6));
  }

  private static double share(double u) {
    return Check.inClosed("u", u, 0, 1);
  }

  private static void ordered(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "low must be below high but low was %s and high %s".formatted(low, high));
    }
  }

  private static List<Object> spread(Domain domain, int most) {
    return IntStream.range(0, most)
        .mapToObj(i -> domain.at(most == 1 ? 0.5 : (double) i / (most - 1)))
        .toList();
  }
}
