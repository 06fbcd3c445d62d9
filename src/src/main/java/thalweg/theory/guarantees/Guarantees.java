package thalweg.theory.guarantees;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All guarantees of the library.
 *
 * <pre>{@code
 * Guarantee g = Guarantees.named("FISTA, convex");
 * List<Guarantee> momentum = Guarantees.about("momentum");
 * }</pre>
 */
public final class Guarantees {
  private static final List<Guarantee> ALL =
      Stream.of(
              GradientGuarantees.all(),
              StepGuarantees.all(),
              MomentumGuarantees.all(),
              AcceleratedGuarantees.all(),
              ProximalGuarantees.all(),
              ConvexSetGuarantees.all(),
              StochasticGuarantees.all(),
              LocalGuarantees.all())
          .flatMap(List::stream)
          .toList();

  private Guarantees() {}

  /** All of them, a method's beside each other. */
  public static List<Guarantee> all() {
    return ALL;
  }

  /** Those whose name or method contains these words, in any case. */
  public static List<Guarantee> about(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(g -> (g.name() + " " + g.method()).toLowerCase(Locale.ROOT).contains(lower))
        .toList();
  }

  /**
   * The one with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those with a similar name
   */
  public static Guarantee named(String name) {
    return ALL.stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private static String unknown(String name) {
    List<Guarantee> near = about(name.strip().split("[ ,]", 2)[0]);
    List<String> names = (near.isEmpty() ? ALL : near).stream().map(Guarantee::name).toList();
    return "no guarantee is named '%s'; there %s: %s"
        .formatted(name, names.size() == 1 ? "is" : "are", String.join("; ", names));
  }
}
