package thalweg.experiments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import thalweg.math.Check;

/**
 * The settings a search chooses from: a {@link Domain} for each name.
 *
 * <pre>{@code
 * Space space = Space.of("η", Domain.logarithmic(1e-4, 1))
 *     .and("width", Domain.integers(8, 256))
 *     .and("rule", Domain.choice("SGD", "Adam"));
 * }</pre>
 *
 * @param domains by name, in the order given
 */
public record Space(Map<String, Domain> domains) {

  /** Copies the domains. */
  public Space {
    Check.atLeast("the number of names in a space", domains.size(), 1);
    domains = Collections.unmodifiableMap(new LinkedHashMap<>(domains));
  }

  /** A space of one name. */
  public static Space of(String name, Domain domain) {
    return new Space(Map.of(name, domain));
  }

  /** The same space with one more name. */
  public Space and(String name, Domain domain) {
    if (domains.containsKey(name)) {
      throw new IllegalArgumentException("the space has a domain for '" + name + "' already");
    }
    Map<String, Domain> more = new LinkedHashMap<>(domains);
    more.put(name, domain);
    return new Space(more);
  }

  /** The number of names d. */
  public int dimension() {
    return domains.size();
  }

  /**
   * The setting at a point of the unit cube.
   *
   * @param u a share in [0, 1] for each name. Not modified.
   */
  public Setting at(double... u) {
    Check.length("u", u, dimension());
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Domain> entry : domains.entrySet()) {
      values.put(entry.getKey(), entry.getValue().at(u[values.size()]));
    }
    return new Setting(values);
  }

  /** A setting drawn uniformly from the unit cube. */
  public Setting draw(RandomGenerator random) {
    return at(random.doubles(dimension()).toArray());
  }

  /**
   * A setting near another one: each share is moved by a normal random number, and each choice is redrawn with probability 0.1.
   *
   * @param distance the standard deviation, in shares of the domain
   */
  Setting near(Setting setting, double distance, RandomGenerator random) {
    Map<String, Object> values = new LinkedHashMap<>();
    domains.forEach(
        (name, domain) -> values.put(name, domain.near(setting.get(name), distance, random)));
    return new Setting(values);
  }

  /** The settings of a grid: at most so many values of each name, all combinations of them, the last name fastest. */
  public List<Setting> grid(int most) {
    List<Map<String, Object>> rows = List.of(Map.of());
    for (Map.Entry<String, Domain> entry : domains.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> row : rows) {
        for (Object value : entry.getValue().grid(most)) {
          Map<String, Object> next = new LinkedHashMap<>(row);
          next.put(entry.getKey(), value);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows.stream().map(Setting::new).toList();
  }

  /** The number of settings of such a grid, as a double, for it may be larger than any integer. */
  double gridSize(int most) {
    return domains.values().stream()
        .mapToDouble(domain -> domain.grid(most).size())
        .reduce(1, (a, b) -> a * b);
  }

  /** The setting as a point whose distances a model of the values may use. */
  double[] encode(Setting setting) {
    double[] x = new double[domains.values().stream().mapToInt(Domain::coordinates).sum()];
    int from = 0;
    for (Map.Entry<String, Domain> entry : domains.entrySet()) {
      entry.getValue().encode(setting.get(entry.getKey()), x, from);
      from += entry.getValue().coordinates();
    }
    return x;
  }

  /** {@code η: [0.0001, 1], logarithmic; width: 8 to 256; rule: SGD or Adam}. */
  @Override
  public String toString() {
    return domains.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
