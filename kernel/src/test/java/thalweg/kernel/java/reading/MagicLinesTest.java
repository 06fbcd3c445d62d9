package thalweg.kernel.java.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicLinesTest {
  private static String translate(String code) {
    return MagicLines.translate(code, Set.of("time"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"\"\"\n%time 1\n\"\"\";",
        "String s = \"\"\"\n\\\"\"\"\n%time 1\n\"\"\";",
        "/*\n%time 1\n*/",
        "// %time 1",
        "String s = \"%time\"; char c = '%';",
        "int r = a\n  % b;",
        "int r = a\n  %b;",
        "int r = a\n%time;",
        "int r = a\n%time + 1;",
        "int r = 7 %time;",
        "int r = 7 % 3;",
        "x %= 3;",
        "System.out.printf(\"%d%n\", 1);",
      })
  void leavesWhatOnlyLooksLikeAMagic(String code) {
    assertThat(translate(code)).isEqualTo(code);
  }

  @Test
  void putsACallOnTheSameLine() {
    String translated = translate("int a = 1;\n  %time a + 1\nint b = 2;");
    assertThat(translated.lines().toList()).hasSize(3);
    assertThat(translated.lines().toList().get(1)).contains("lineMagic(");
    assertThat(translated).startsWith("int a = 1;\n").endsWith("\nint b = 2;");
  }

  @Test
  void aMagicMayStandAfterAnEqualsSign() {
    assertThat(translate("Object t = %time 1")).startsWith("Object t = ").contains("lineMagic(");
  }

  @Test
  void quotesKeepSpacesTogether() {
    assertThat(MagicLines.words("a \"b c\" d")).containsExactly("a", "b c", "d");
  }
}
