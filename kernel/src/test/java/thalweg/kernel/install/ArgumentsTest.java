package thalweg.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  private static final Set<String> ALL =
      Set.of("--name", "--display-name", "--heap", "--java-options");

  private static Arguments of(String... words) {
    return new Arguments(List.of(words), ALL);
  }

  @Test
  void withoutOptionsItIsTheKernelOfTheCourse() {
    assertThat(of().kernel()).isEqualTo(new KernelSpec("thalweg", "Java (Thalweg)", List.of()));
  }

  @Test
  void optionsComeInAnyOrderAndWithOrWithoutAnEqualsSign(@TempDir Path prefix) throws Exception {
    Arguments arguments =
        of(
            "--java-options=-Da=1 -Db=2",
            "--name",
            "my-java",
            "--prefix",
            prefix.toString(),
            "--heap=1g",
            "--display-name",
            "Java, 1 GB");
    assertThat(arguments.kernels()).isEqualTo(prefix.resolve("share/jupyter/kernels"));
    assertThat(arguments.kernel())
        .isEqualTo(new KernelSpec("my-java", "Java, 1 GB", List.of("-Xmx1g", "-Da=1", "-Db=2")));
  }

  @Test
  void anotherNameMakesAnotherTitle() {
    assertThat(of("--name", "java-2").kernel().title()).isEqualTo("Java (java-2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Java", "my java", "../up", ".hidden", "a/b", "-x", "ä"})
  void aNameThatJupyterDoesNotKnowIsRefused(String name) {
    assertThatThrownBy(() -> of("--name=" + name).kernel())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--name must be of lower-case letters")
        .hasMessageEndingWith(name.isEmpty() ? "empty" : name);
  }

  @ParameterizedTest
  @CsvSource({
    "--heap, --heap",
    "--user x, x",
    "--user --sys-prefix, --user and --sys-prefix",
    "--user=here, here",
    "--name a --name b, --name",
    "--Name a, --Name",
    "--name=a --size=3, --size=3"
  })
  void whatIsNotUnderstoodIsNamed(String words, String named) {
    assertThatThrownBy(() -> of(words.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(named);
  }

  @Test
  void anUninstallKnowsNoOptionsOfTheJvm() {
    assertThatThrownBy(() -> new Arguments(List.of("--heap", "1g"), Set.of("--name")))
        .hasMessageContaining("an option one of --name, but one was --heap");
  }

  @Test
  void anEmptyTitleIsRefused() {
    assertThatThrownBy(() -> of("--display-name", " ").kernel()).hasMessageEndingWith("empty");
  }
}
