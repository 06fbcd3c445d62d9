package thalweg.kernel.java.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavacOptionsTest {

  @Test
  void javacIsToldOfTheModulesOfTheJvmAndOfNothingElse() {
    assertThat(
            JvmOptions.sharedIn(
                "-Xmx1g --add-exports=java.base/sun.nio.ch=ALL-UNNAMED -Da=--add-reads=no --add-opens=a/b=c"
                    + " --add-modules=jdk.incubator.vector"))
        .contains(
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED", "--add-modules=jdk.incubator.vector")
        .noneMatch(o -> o.startsWith("-Xmx") || o.startsWith("--add-opens") || o.contains("=no"));
  }

  @Test
  void previewsNeedTheVersionOfTheSource() {
    assertThat(new JavacOptions(JvmOptions.sharedIn("-Da=b --enable-preview")).plain())
        .containsSequence("-source", "" + Runtime.version().feature())
        .contains("--enable-preview");
    assertThat(new JavacOptions(List.of("--enable-preview", "-source", "17")).plain())
        .containsOnlyOnce("-source");
    assertThat(JvmOptions.sharedIn("-Da=--enable-preview --enable-previews")).isEmpty();
  }
}
