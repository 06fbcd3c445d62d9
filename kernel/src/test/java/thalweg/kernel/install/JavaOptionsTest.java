package thalweg.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaOptionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"128m", "512m", "1g", "2G", "4096M"})
  void aHeapIsInMegabytesOrGigabytes(String size) {
    assertThat(JavaOptions.heap(size)).isEqualTo("-Xmx" + size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1gb", "-1g", "0.5g", "127m", "1000k", "g", "1 g", "0g"})
  void anotherHeapIsRefusedWithItsValue(String size) {
    assertThatThrownBy(() -> JavaOptions.heap(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as 512m")
        .hasMessageEndingWith("but was " + size);
  }

  @Test
  void optionsAreSplitAtSpacesOutsideOfQuotationMarks() {
    assertThat(
            JavaOptions.split(" -Da=1  -Db='two words' -Dc=\"it's\" --add-opens=x/y=ALL-UNNAMED\n"))
        .isEqualTo(List.of("-Da=1", "-Db=two words", "-Dc=it's", "--add-opens=x/y=ALL-UNNAMED"));
    assertThat(JavaOptions.split("-D'x y'=\"a b\"c")).isEqualTo(List.of("-Dx y=a bc"));
    assertThat(JavaOptions.split("  ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-Da=1 b, but one was b",
    "--add-exports java.base/sun.nio.ch=ALL-UNNAMED, java.base/sun.nio.ch=ALL-UNNAMED",
    "-cp lib/x.jar, but one was lib/x.jar",
    "-jar, but one was -jar",
    "Main, but one was Main"
  })
  void whatIsNoOptionIsNamed(String text, String named) {
    assertThatThrownBy(() -> JavaOptions.split(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begins with '-'")
        .hasMessageEndingWith(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Da='open", "-Da=\"open", "'", "-Da=1 \"-Db=2"})
  void anOpenQuotationMarkIsRefused(String text) {
    assertThatThrownBy(() -> JavaOptions.split(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in pairs")
        .hasMessageEndingWith(text);
  }

  @Test
  void whatIsAskedForComesLastAndAnotherCollectorTakesTheFirstOnesPlace() {
    assertThat(JavaOptions.with(List.of())).contains("-XX:+UseSerialGC");
    assertThat(JavaOptions.with(List.of("-XX:+UseParallelGC", "-Da=1")))
        .doesNotContain("-XX:+UseSerialGC")
        .containsSubsequence("-Xms96m", "-XX:+UseParallelGC", "-Da=1");
  }

  @Test
  void whatThisJavaDoesNotKnowIsTold() {
    assertThat(JavaOptions.isKnown("UseSerialGC")).isTrue();
    assertThat(JavaOptions.isKnown("UseNoSuchGC")).isFalse();
  }
}
