package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchStrategiesTest {
  private static final Space SQUARE =
      Space.of("x", Domain.between(0, 1)).and("y", Domain.between(0, 1));

  /** Every strategy of the library; one that is missing here fails below. */
  static List<SearchStrategy> all() {
    return List.of(
        new GridSearch(),
        new RandomSampling(),
        new LatinHypercube(),
        new SuccessiveHalving(),
        new Hyperband(),
        new GaussianProcessSearch());
  }

  /** A bowl whose whole run, a budget of 9, knows its value, and a shorter one less well. */
  private static Experiment bowl() {
    return Experiment.of(
        "bowl",
        9,
        (setting, seed, budget) ->
            Math.pow(setting.number("x") - 0.3, 2)
                + Math.pow(setting.number("y") - 0.7, 2)
                + 0.01 * (9 - budget));
  }

  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void theListNamesEveryStrategy() {
    var known = all().stream().map(s -> s.getClass().getSimpleName()).collect(Collectors.toSet());
    var library =
        new ClassFileImporter()
            .importPackages("thalweg.experiments").stream()
                .filter(c -> !c.isInterface() && c.isAssignableTo(SearchStrategy.class))
                .map(c -> c.getSimpleName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    assertThat(known).isEqualTo(library);
  }

  @ParameterizedTest
  @MethodSource("all")
  void noneSpendsMoreThanTheBudgetAndEqualSeedsGiveEqualResults(SearchStrategy strategy) {
    SearchResult result = bowl().onThreads(1).search(SQUARE, strategy, 27, 1, 5);
    assertThat(result.spent()).isBetween(20.0, 27.0);
    assertThat(result.spent() * 9)
        .isCloseTo(result.evaluations().stream().mapToInt(Evaluation::budget).sum(), offset(1e-9));
    assertThat(result.best().value()).isLessThan(0.1);
    SearchResult again = bowl().onThreads(3).search(SQUARE, strategy, 27, 1, 5);
    assertThat(again.evaluations()).isEqualTo(result.evaluations());
    assertThat(again).hasToString(result.toString());
    assertThat(result.toString())
        .startsWith("bowl, " + strategy + ": ")
        .contains("of 27 whole runs, mean of 1 seed\nbest: x = ");
    assertThat(result.interrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void otherSeedsOfTheSearchDrawOtherSettings(SearchStrategy strategy) {
    if (!(strategy instanceof GridSearch)) {
      assertThat(bowl().search(SQUARE, strategy, 27, 1, 1).evaluations())
          .isNotEqualTo(bowl().search(SQUARE, strategy, 27, 1, 2).evaluations());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anInterruptKeepsWhatWasMeasured(SearchStrategy strategy) {
    Thread caller = Thread.currentThread();
    AtomicInteger calls = new AtomicInteger();
    SearchResult result =
        Experiment.of(
                "bowl",
                9,
                (setting, seed, budget) -> {
                  if (calls.incrementAndGet()
                      >= 20) { // others may have begun before the caller looks
                    caller.interrupt();
                    Thread.currentThread().interrupt();
                  }
                  return setting.number("x");
                })
            .search(SQUARE, strategy, 27, 1, 5);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.interrupted()).isTrue();
    assertThat(result.runs()).hasSizeLessThan(20);
    assertThat(result.remarks().get(0)).startsWith("interrupted after ");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSettingThatFailsIsPassedOver(SearchStrategy strategy) {
    SearchResult result =
        Experiment.of(
                "half",
                9,
                (setting, seed, budget) -> {
                  if (setting.number("x") > 0.5) {
                    throw new IllegalArgumentException("x must be at most 0.5");
                  }
                  return setting.number("y") - setting.number("x");
                })
            .search(SQUARE, strategy, 27, 1, 5);
    assertThat(result.best().setting().number("x")).isLessThanOrEqualTo(0.5);
    assertThat(result.remarks()).isNotEmpty();
    assertThat(result.remarks()).allMatch(r -> r.endsWith(": x must be at most 0.5"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void withoutAnyValueThereIsNoBest(SearchStrategy strategy) {
    SearchResult result =
        Experiment.of("nan", 9, (setting, seed, budget) -> Double.NaN)
            .search(SQUARE, strategy, 27, 1, 5);
    assertThat(result.toString()).contains("no setting has a value yet");
    assertThatIllegalStateException()
        .isThrownBy(result::best)
        .withMessageStartingWith("no setting has been measured as a whole without a failure");
  }

  @ParameterizedTest
  @MethodSource("all")
  void choicesAndWholeNumbersAreSearchedToo(SearchStrategy strategy) {
    Space space =
        Space.of("rule", Domain.choice("SGD", "Adam"))
            .and("k", Domain.integers(1, 4))
            .and("η", Domain.logarithmic(1e-3, 1));
    SearchResult result =
        Experiment.of(
                "mixed",
                9,
                (s, seed, budget) ->
                    (s.text("rule").equals("Adam") ? 0 : 1)
                        + Math.abs(s.integer("k") - 3)
                        + Math.pow(Math.log10(s.number("η")) + 2, 2))
            .search(space, strategy, 40, 1, 3);
    assertThat(result.best().setting().text("rule")).isEqualTo("Adam");
  }

  @Test
  void aGridIsTheLargestThatTheBudgetPays() {
    SearchResult result = bowl().search(SQUARE, new GridSearch(), 27, 1, 0);
    assertThat(result.evaluations()).hasSize(25);
    assertThat(result.evaluations().get(1).setting()).hasToString("x = 0.0, y = 0.25");
    Space choices = Space.of("rule", Domain.choice("a", "b", "c")).and("k", Domain.integers(1, 2));
    assertThat(
            Experiment.of("one", (s, seed) -> 1)
                .search(choices, new GridSearch(), 1000, 1, 0)
                .evaluations())
        .hasSize(6);
  }

  @Test
  void aHypercubeHasOneSettingInEachPartOfEachName() {
    for (int seed = 0; seed < 20; seed++) {
      List<Setting> drawn = LatinHypercube.draw(SQUARE, 10, new Random(seed));
      for (String name : List.of("x", "y")) {
        assertThat(drawn.stream().map(s -> (int) (10 * s.number(name))).collect(Collectors.toSet()))
            .hasSize(10);
      }
    }
    Map<String, Integer> orders = new TreeMap<>();
    for (int seed = 0; seed < 6000; seed++) {
      String order =
          LatinHypercube.draw(Space.of("x", Domain.between(0, 1)), 3, new Random(seed)).stream()
              .map(s -> Integer.toString((int) (3 * s.number("x"))))
              .collect(Collectors.joining());
      orders.merge(order, 1, Integer::sum);
    }
    assertThat(orders).hasSize(6);
    assertThat(orders.values()).allMatch(count -> count > 880 && count < 1120);
  }

  /** R = 81, η = 3, as in the paper's example: n = ⌈5·3^s/(s + 1)⌉ is 81, 34, 15, 8 and 5, and the last 2 of s = 1 stand before the 5 of s = 0. */
  @Test
  void hyperbandHasTheBracketsOfItsPaper() {
    List<String> rounds = new ArrayList<>();
    SearchResult result =
        Experiment.of("paper", 81, (s, seed, budget) -> s.number("x"))
            .search(SQUARE, new Hyperband(), 30, 1, 0);
    int budget = 0;
    int count = 0;
    for (Evaluation e : result.evaluations()) {
      if (e.budget() != budget && count > 0) {
        rounds.add(count + "×" + budget);
        count = 0;
      }
      budget = e.budget();
      count++;
    }
    rounds.add(count + "×" + budget);
    assertThat(String.join(" ", rounds))
        .startsWith("81×1 27×3 9×9 3×27 1×81 34×3 11×9 3×27 1×81 15×9 5×27 1×81 8×27 7×81");
    assertThat(Bracket.mostRounds(81, 3)).isEqualTo(4);
    assertThat(new Bracket(34, 3, 3, 81).cost()).isEqualTo(34 * 3 + 11 * 9 + 3 * 27 + 81);
  }

  @Test
  void halvingKeepsTheBestThird() {
    SearchResult result = bowl().onThreads(1).search(SQUARE, new SuccessiveHalving(), 10, 1, 4);
    List<Evaluation> first = result.evaluations().stream().filter(e -> e.budget() == 1).toList();
    List<Evaluation> second = result.evaluations().stream().filter(e -> e.budget() == 3).toList();
    assertThat(second).hasSize(first.size() / 3);
    double worstKept =
        second.stream()
            .mapToDouble(
                kept ->
                    first.stream()
                        .filter(e -> e.setting().equals(kept.setting()))
                        .findAny()
                        .orElseThrow()
                        .value())
            .max()
            .orElseThrow();
    assertThat(first.stream().filter(e -> e.value() < worstKept)).hasSize(second.size() - 1);
    assertThat(result.whole()).hasSize(first.size() / 9);
    Bracket more = new Bracket(first.size() + 1, 2, 3, 9);
    assertThat(more.cost()).isGreaterThan(90);
  }

  @Test
  void whatCannotBeHalvedIsRefused() {
    Experiment plain = Experiment.of("plain", (s, seed) -> 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.search(SQUARE, new Hyperband(), 27, 1, 0))
        .withMessageStartingWith(
            "Hyperband (η = 3) needs runs that can be cut short: a full budget of at least η = 3, but it is 1;");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bowl().search(SQUARE, new SuccessiveHalving(), 2, 1, 0))
        .withMessage(
            "successive halving (η = 3) needs a budget of at least 3 whole runs but got 2; give it more, or take RandomSampling");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bowl().search(SQUARE, new GaussianProcessSearch(), 7, 1, 0))
        .withMessageContaining("needs a budget of at least 8 whole runs but got 7");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> plain.search(Space.of("a", Domain.choice(1, 2, 3)), new GridSearch(), 2, 1, 0))
        .withMessageContaining("grid needs a budget of at least 3 whole runs but got 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new Hyperband(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SuccessiveHalving(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GaussianProcessSearch(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bowl().search(SQUARE, new RandomSampling(), 0, 1, 0));
  }

  @Test
  void aStrategyThatOverspendsIsStopped() {
    SearchStrategy greedy =
        (space, evaluator, random) -> {
          evaluator.evaluate(space.grid(5), 9);
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bowl().search(SQUARE, greedy, 24, 1, 0))
        .withMessage("25 settings with a budget of 9 cost 225 but only 216 of 216 is left");
  }

  @Test
  void severalSeedsAreAveragedAndBestSoFarNeverRises() {
    SearchResult result =
        Experiment.of("seeds", (s, seed) -> s.number("x") + seed)
            .search(SQUARE, new RandomSampling(), 12, 3, 0);
    assertThat(result.runs()).hasSize(36);
    Evaluation first = result.evaluations().get(0);
    assertThat(first.value()).isCloseTo(first.setting().number("x") + 1, offset(1e-12));
    double[] best = result.bestSoFar();
    assertThat(IntStream.range(1, 12)).allMatch(i -> best[i] <= best[i - 1]);
    assertThat(best[11]).isEqualTo(result.best().value());
  }

  @Test
  void aSearchGoesOnFromItsStore() {
    MemoryStore store = new MemoryStore();
    SearchResult half =
        bowl().storedIn(store).search(SQUARE, new GaussianProcessSearch(), 12, 1, 5);
    AtomicInteger heard = new AtomicInteger();
    SearchResult whole =
        Experiment.of(
                "bowl",
                9,
                (setting, seed, budget) -> {
                  heard.incrementAndGet();
                  return bowl().measurement().measure(setting, seed, budget);
                })
            .storedIn(store)
            .search(SQUARE, new GaussianProcessSearch(), 20, 1, 5);
    assertThat(heard).hasValue(8);
    assertThat(whole.evaluations().subList(0, 12)).isEqualTo(half.evaluations());
  }

  /** A thousand random settings alone would leave an error of some 1e-4. */
  @Test
  void theGaussianProcessLooksCloselyAroundTheBest() {
    assertThat(bowl().search(SQUARE, new GaussianProcessSearch(), 27, 1, 5).best().value())
        .isLessThan(1e-7);
  }

  @Test
  void theGaussianProcessNeverMeasuresASettingTwiceWhileOthersAreLeft() {
    Space small = Space.of("k", Domain.integers(1, 20));
    SearchResult result =
        Experiment.of("k", (s, seed) -> s.integer("k"))
            .search(small, new GaussianProcessSearch(4), 20, 1, 1);
    assertThat(new HashSet<>(result.evaluations().stream().map(Evaluation::setting).toList()))
        .hasSize(20);
    assertThat(Arrays.stream(result.bestSoFar()).limit(10)).contains(1.0);
  }
}
