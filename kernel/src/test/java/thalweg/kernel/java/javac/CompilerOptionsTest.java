package thalweg.kernel.java.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerOptionsTest {

  @Test
  void javacIsToldOfTheModulesOfTheJvmAndOfNothingElse() {
    assertThat(
            CompilerOptions.with(
                "-Xmx1g --add-exports=java.base/sun.nio.ch=ALL-UNNAMED -Da=--add-reads=no --add-opens=a/b=c"
                    + " --add-modules=jdk.incubator.vector"))
        .contains(
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED", "--add-modules=jdk.incubator.vector")
        .noneMatch(o -> o.startsWith("-Xmx") || o.startsWith("--add-opens") || o.contains("=no"));
  }

  @Test
  void previewsNeedTheVersionOfTheSource() {
    assertThat(CompilerOptions.with("-Da=b --enable-preview"))
        .endsWith("--enable-preview", "-source", "" + Runtime.version().feature());
    assertThat(CompilerOptions.with("-Da=--enable-preview")).doesNotContain("--enable-preview");
  }
}
