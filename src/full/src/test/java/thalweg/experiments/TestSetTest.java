package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.samples.Examples;

class TestSetTest {
  private static final Examples ROWS =
      new Examples(new DMatrixRMaj(3, 1, true, 1, 2, 3), new double[] {4, 5, 9});

  @Test
  void everyReadingIsCountedAndSaid() {
    TestSet<Examples> test = TestSet.of(ROWS);
    assertThat(test).hasToString("test set of 3 rows, not read yet");
    assertThat(test.read("the mean", Examples::meanTarget)).isEqualTo(6);
    assertThat(test).hasToString("test set of 3 rows, read once: the mean gave 6.000");
    test.read("the size", Examples::size);
    assertThat(test)
        .hasToString(
            "test set of 3 rows, read 2 times: the mean gave 6.000; the size gave 3.000. If any of these was"
                + " chosen by an earlier reading, its value is too good: judge it on data that nobody has read");
    assertThat(test.readings())
        .containsExactly(new TestSet.Reading("the mean", 6), new TestSet.Reading("the size", 3));
  }

  @Test
  void aReadingThatFailsCountsToo() {
    TestSet<Examples> test = TestSet.of(ROWS);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                test.read(
                    "a mistake",
                    rows -> {
                      throw new ArithmeticException("by zero");
                    }));
    assertThat(test).hasToString("test set of 3 rows, read once: a mistake failed");
    assertThatIllegalArgumentException().isThrownBy(() -> test.read(" ", Examples::size));
    assertThat(test.readings()).hasSize(1);
  }

  @Test
  void aStoreRemembersTheReadingsOfYesterday() {
    MemoryStore store = new MemoryStore();
    TestSet.of("wine, test part", ROWS, store).read("the mean", Examples::meanTarget);
    TestSet.of("wine, another part", ROWS, store).read("the size", Examples::size);
    TestSet<Examples> today = TestSet.of("wine, test part", ROWS, store);
    today.read("the mean", Examples::meanTarget);
    assertThat(today.toString())
        .startsWith("wine, test part of 3 rows, read 2 times: the mean gave 6.000; ");
  }

  @Test
  void aChecksumSeesEveryChange() {
    String sum = Checksum.of(ROWS);
    assertThat(sum).matches("[0-9a-f]{32}");
    assertThat(Checksum.of(ROWS.select(0, 1, 2))).isEqualTo(sum);
    assertThat(Checksum.of(ROWS.select(1, 0, 2))).isNotEqualTo(sum);
    assertThat(Checksum.of(ROWS.select(0, 1))).isNotEqualTo(sum);
    assertThat(Checksum.of(ROWS.centred(Math.ulp(9.0)))).isNotEqualTo(sum);
    Examples wide = new Examples(new DMatrixRMaj(1, 3, true, 1, 2, 3), new double[] {4});
    Examples tall = new Examples(new DMatrixRMaj(2, 1, true, 1, 2), new double[] {3, 4});
    assertThat(Checksum.of(wide)).isNotEqualTo(Checksum.of(tall));
  }
}
