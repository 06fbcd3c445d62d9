import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import thalweg.plots.Plot;

/**
 * Performance profiles of what {@code compare.py} measured, one picture a kind: for each method, the share of the problems that it
 * solves with at most so many times the evaluations of the best method there.
 *
 * @see <a href="https://doi.org/10.1007/s101070100263">Dolan and Moré, Benchmarking Optimization Software with Performance Profiles (2002)</a>
 */
public final class Profiles {
  private static final double MOST = 32;

  private Profiles() {}

  /** {@code rows} has lines kind|problem|side|method|evaluations, −1 where it was not solved. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Map<String, Map<String, Double>>> kinds = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split("\\|");
      double evaluations = Double.parseDouble(words[4]);
      kinds
          .computeIfAbsent(words[0], k -> new LinkedHashMap<>())
          .computeIfAbsent(words[2] + " " + words[3], k -> new LinkedHashMap<>())
          .put(words[1], evaluations < 0 ? Double.POSITIVE_INFINITY : evaluations);
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    for (var kind : kinds.entrySet()) {
      Path file = folder.resolve("profile-" + kind.getKey().replace(' ', '-') + ".png");
      System.out.println(plot(kind.getKey(), kind.getValue()).save(file));
    }
  }

  private static Plot plot(String kind, Map<String, Map<String, Double>> methods) {
    Plot plot = Plot.of("Performance profile: " + kind, "evaluations beside the best method", "share of problems solved");
    List<String> problems = new ArrayList<>(methods.values().iterator().next().keySet());
    for (var method : methods.entrySet()) {
      double[] ratios =
          problems.stream()
              .mapToDouble(p -> method.getValue().get(p) / best(methods, p))
              .filter(r -> r <= MOST)
              .sorted()
              .toArray();
      plot = steps(plot, method.getKey(), ratios, problems.size());
    }
    return plot.logX();
  }

  private static double best(Map<String, Map<String, Double>> methods, String problem) {
    return methods.values().stream().mapToDouble(m -> m.get(problem)).min().orElseThrow();
  }

  /** The staircase that rises by 1/n at each ratio, from what the method solves with the fewest evaluations of all. */
  private static Plot steps(Plot plot, String name, double[] ratios, int n) {
    List<double[]> corners = new ArrayList<>();
    double share = upTo(1, ratios, n);
    corners.add(new double[] {1, share});
    for (double r : new TreeSet<>(Arrays.stream(ratios).boxed().toList())) {
      corners.add(new double[] {r, share});
      share = upTo(r, ratios, n);
      corners.add(new double[] {r, share});
    }
    corners.add(new double[] {MOST, share});
    return plot.line(
        name,
        corners.stream().mapToDouble(c -> c[0]).toArray(),
        corners.stream().mapToDouble(c -> c[1]).toArray());
  }

  private static double upTo(double ratio, double[] ratios, int n) {
    return Arrays.stream(ratios).filter(r -> r <= ratio).count() / (double) n;
  }
}
