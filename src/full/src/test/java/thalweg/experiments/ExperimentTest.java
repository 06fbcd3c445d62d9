package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.samples.Examples;

class ExperimentTest {
  static final Setting BASE = Setting.of("η", 0.1).with("width", 4);

  /** A loss with noise of the seed that all settings share, and a little of their own. */
  static double loss(Setting setting, long seed) {
    double eta = setting.number("η");
    Random shared = new Random(seed);
    Random own = new Random(31 * seed + Double.hashCode(eta));
    return Math.pow(Math.log10(eta) + 1.5, 2)
        + shared.nextGaussian()
        + 0.1 * own.nextGaussian()
        + setting.integer("width") / 100.0;
  }

  private static Experiment experiment() {
    return Experiment.of("a parabola", ExperimentTest::loss);
  }

  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    PairedComparison one = experiment().onThreads(1).compare(6, BASE, BASE.varying("η", 0.01, 1.0));
    PairedComparison many =
        experiment().onThreads(5).compare(6, BASE, BASE.varying("η", 0.01, 1.0));
    assertThat(many.values()).isDeepEqualTo(one.values());
    assertThat(many).hasToString(one.toString());
    assertThat(many.runs())
        .extracting(RunRecord::key)
        .isEqualTo(one.runs().stream().map(RunRecord::key).toList());
    assertThat(one.values()[1][5]).isEqualTo(loss(BASE.with("η", 0.01), 5));
  }

  @Test
  void runsAreDoneAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    Experiment meeting =
        Experiment.of(
                "a meeting",
                (setting, seed) -> {
                  both.countDown();
                  both.await(); // ends only if two runs are under way
                  return seed;
                })
            .onThreads(2);
    assertThat(meeting.compare(2, BASE, BASE.varying("η", 1.0)).interrupted()).isFalse();
  }

  @Test
  void anAlternativeChangesOneValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> experiment().compare(3, BASE, List.of(BASE.with("η", 1.0).with("width", 8))))
        .withMessageContaining("differs in [η, width]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> experiment().compare(3, BASE, List.of(BASE)))
        .withMessageContaining("differs in none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> experiment().compare(3, BASE, BASE.varying("η", 1.0, 1.0)))
        .withMessageStartingWith("each alternative must be there once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> experiment().compare(1, BASE, BASE.varying("η", 1.0)))
        .withMessage("seeds must be at least 2 but was 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Experiment.of(" ", ExperimentTest::loss));
    assertThatIllegalArgumentException().isThrownBy(() -> experiment().onThreads(0));
  }

  @Test
  void aRunThatFailsIsNamedAndTheOthersGoOn() {
    Experiment failing =
        Experiment.of(
            "failing",
            (setting, seed) -> {
              if (setting.number("η") == 7) {
                return Double.NaN;
              }
              if (setting.number("η") > 1 && seed == 1) {
                throw new IOException("no such file: x.csv");
              }
              if (setting.number("η") > 1 && seed == 2) {
                throw new StackOverflowError();
              }
              return loss(setting, seed);
            });
    PairedComparison comparison = failing.compare(6, BASE, BASE.varying("η", 1.0, 2.0, 7.0));
    assertThat(comparison.interrupted()).isFalse();
    assertThat(comparison.runs()).hasSize(24);
    assertThat(comparison.remarks())
        .contains(
            "η = 2.0, width = 4, seed 1 failed: IOException: no such file: x.csv",
            "η = 2.0, width = 4, seed 2 failed: StackOverflowError",
            "η = 7.0, width = 4 failed in 6 runs: the value was NaN, which may mean that training diverged");
    assertThat(comparison.values()[2]).contains(Double.NaN).contains(loss(BASE.with("η", 2.0), 0));
    assertThat(comparison.spread(2)).endsWith("(4 of 6 seeds)");
    assertThat(comparison.spread(3)).isEqualTo("no value");
    assertThat(comparison.sentence(2))
        .contains("4 seeds", "without 2 seeds in which one of them has no value");
    assertThat(comparison.sentence(3))
        .isEqualTo("No seed has a value for both: η = 7.0 and η = 0.1 cannot be compared.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anInterruptKeepsWhatIsFinishedAndStaysSet(int threads) {
    AtomicInteger calls = new AtomicInteger();
    MemoryStore store = new MemoryStore();
    Thread caller = Thread.currentThread();
    Measurement interrupted =
        (setting, seed) -> {
          if (calls.incrementAndGet() == 6) {
            caller.interrupt();
          }
          if (calls.get() >= 6) {
            new CountDownLatch(1).await(); // as long as nobody interrupts it
          }
          return loss(setting, seed);
        };
    Experiment experiment =
        Experiment.of("a parabola", interrupted).storedIn(store).onThreads(threads);
    PairedComparison part = experiment.compare(4, BASE, BASE.varying("η", 0.01, 1.0));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(part.interrupted()).isTrue();
    assertThat(part.runs()).hasSizeLessThanOrEqualTo(5);
    assertThat(part.toString())
        .contains("(interrupted after " + part.runs().size() + " of 12 runs)");
    AtomicInteger again = new AtomicInteger();
    PairedComparison whole =
        Experiment.of(
                "a parabola",
                (setting, seed) -> {
                  again.incrementAndGet();
                  return loss(setting, seed);
                })
            .storedIn(store)
            .compare(4, BASE, BASE.varying("η", 0.01, 1.0));
    assertThat(again).hasValue(12 - part.runs().size());
    assertThat(whole)
        .hasToString(experiment().compare(4, BASE, BASE.varying("η", 0.01, 1.0)).toString());
  }

  @Test
  void anInterruptedSearchKeepsTheSettingsWhoseSeedsAreAllFinished() {
    AtomicInteger calls = new AtomicInteger();
    Measurement interrupted =
        (setting, seed) -> {
          if (calls.incrementAndGet() == 6) {
            Thread.currentThread().interrupt();
          }
          return setting.number("η") + seed;
        };
    SearchResult part =
        Experiment.of("a line", interrupted)
            .onThreads(1)
            .search(Space.of("η", Domain.between(0, 1)), new RandomSampling(), 10, 2, 1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(part.runs()).hasSize(5);
    assertThat(part.evaluations()).hasSize(2);
    assertThat(part.best().value())
        .isEqualTo(part.evaluations().stream().mapToDouble(Evaluation::value).min().orElseThrow());
    assertThat(part.remarks()).containsExactly("interrupted after 2 of 10 whole runs");
  }

  @Test
  void seedsBeyondTheLargestNumberAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                experiment().fromSeed(Long.MAX_VALUE - 1).compare(2, BASE, BASE.varying("η", 1.0)))
        .withMessage(
            "the first seed must leave room for the 2 that follow it but was 9223372036854775806");
    assertThat(experiment().fromSeed(-3).compare(2, BASE, BASE.varying("η", 1.0)).runs())
        .hasSize(4);
  }

  @Test
  void aMeasurementThatIsInterruptedByItselfEndsTheSweepToo() {
    PairedComparison part =
        Experiment.of(
                "interrupted",
                (setting, seed) -> {
                  if (seed == 2) {
                    Thread.currentThread().interrupt();
                  }
                  return 1;
                })
            .onThreads(1)
            .compare(4, BASE, BASE.varying("η", 1.0));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(part.runs()).hasSize(4);
    assertThat(part.test(1).n()).isEqualTo(2);
    Thread.currentThread().interrupt();
    assertThat(experiment().compare(4, BASE, BASE.varying("η", 1.0)).runs()).isEmpty();
  }

  @Test
  void whatFailedIsTriedAgainAndWhatIsKnownIsNot() {
    MemoryStore store = new MemoryStore();
    AtomicInteger calls = new AtomicInteger();
    Measurement flaky =
        (setting, seed) -> {
          if (calls.incrementAndGet() <= 4 && seed == 1) {
            throw new IllegalStateException("no memory");
          }
          return loss(setting, seed);
        };
    Experiment experiment = Experiment.of("flaky", flaky).storedIn(store).onThreads(1);
    assertThat(experiment.compare(2, BASE, BASE.varying("η", 1.0)).failures()).hasSize(2);
    assertThat(experiment.compare(2, BASE, BASE.varying("η", 1.0)).failures()).isEmpty();
    assertThat(calls).hasValue(6);
  }

  @Test
  void aRecordIsRunAgainToTheSameBits() {
    Examples data = new Examples(new DMatrixRMaj(2, 1, true, 1, 2), new double[] {3, 4});
    Experiment experiment = experiment().on(data);
    RunRecord record = experiment.compare(3, BASE, BASE.varying("η", 1.0)).runs().get(3);
    assertThat(record.key().data()).isEqualTo(Checksum.of(data));
    assertThat(record.key().java()).startsWith(Runtime.version().toString());
    assertThat(record.key().thalweg()).matches("\\d+\\.\\d+\\.\\d+.*");
    Reproduction again = experiment.rerun(record);
    assertThat(again.exact()).isTrue();
    assertThat(again.toString())
        .startsWith("η = 1.0, width = 4, seed 1 gives ")
        .endsWith("again, to the same bits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> experiment().rerun(record))
        .withMessageContaining("the record is of experiment 'a parabola' on data '");
  }

  @Test
  void aRecordThatIsNotReproducedSaysWhy() {
    RunRecord record = experiment().compare(2, BASE, BASE.varying("η", 1.0)).runs().get(0);
    Experiment changed = Experiment.of("a parabola", (setting, seed) -> 1);
    assertThat(changed.rerun(record).exact()).isFalse();
    assertThat(changed.rerun(record).toString())
        .contains("gives 1.0, but ", "all versions are the same, so the measurement was changed");
    RunKey key = record.key();
    RunKey old =
        new RunKey(key.experiment(), key.setting(), key.seed(), 1, key.data(), "11", "0.0.1");
    assertThat(changed.rerun(new RunRecord(old, 2, "", 0)).toString())
        .contains("the record is of Java 11 and Thalweg 0.0.1, this is Java ");
    Thread.currentThread().interrupt();
    assertThatIllegalStateException()
        .isThrownBy(() -> changed.rerun(record))
        .withMessageStartingWith("the run was interrupted");
  }

  @Test
  void runsOfOtherDataOrVersionsAreDoneAgainAndItIsSaid() {
    MemoryStore store = new MemoryStore();
    experiment().storedIn(store).withData("a").compare(3, BASE, BASE.varying("η", 1.0));
    PairedComparison other =
        experiment().storedIn(store).withData("b").compare(3, BASE, BASE.varying("η", 1.0));
    assertThat(other.remarks())
        .containsExactly(
            "6 runs in memory were made on other data or by another version of Java or Thalweg, and are done again");
    assertThat(
            experiment()
                .storedIn(store)
                .withData("b")
                .compare(3, BASE, BASE.varying("η", 1.0))
                .remarks())
        .isEmpty();
  }

  @Test
  void otherSeedsAreOtherRuns() {
    PairedComparison fresh = experiment().fromSeed(100).compare(2, BASE, BASE.varying("η", 1.0));
    assertThat(fresh.runs())
        .extracting(run -> run.key().seed())
        .containsExactly(100L, 100L, 101L, 101L);
    assertThat(fresh.values()[0][1]).isEqualTo(loss(BASE, 101));
  }

  @Test
  void theListenerHearsOfEachRunOnce() {
    List<String> heard = new ArrayList<>();
    experiment()
        .listening((run, share) -> heard.add(run.key().seed() + " " + share))
        .onThreads(1)
        .compare(2, BASE, BASE.varying("η", 1.0));
    assertThat(heard).containsExactly("0 0.25", "0 0.5", "1 0.75", "1 1.0");
  }
}
