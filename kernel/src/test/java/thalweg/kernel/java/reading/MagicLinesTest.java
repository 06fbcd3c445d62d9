package thalweg.kernel.java.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicLinesTest {
  private static final Map<String, String> TYPES =
      Map.of(
          "done", "boolean",
          "ready", "java.lang.Boolean",
          "guess", "var",
          "flags", "boolean[]",
          "point", "Point",
          "date", "java.time.LocalDate",
          "files", "String[]");

  private static final LineNames NAMES =
      new LineNames() {
        @Override
        public boolean isMagic(String name) {
          return Set.of("time", "jars").contains(name);
        }

        @Override
        public boolean isQuiet(String magic) {
          return magic.equals("jars");
        }

        @Override
        public @Nullable String type(String variable, String above) {
          return TYPES.get(variable);
        }
      };

  private static String translate(String code) {
    return MagicLines.translate(code, NAMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"\"\"\n%time 1\n!ls\n/vars\n\"\"\";",
        "String s = \"\"\"\n\\\"\"\"\n%time 1\n\"\"\";",
        "/*\n%time 1\n!ls\n/vars\n*/",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!done",
        "!done;",
        "!done // so far",
        "! done && n > 3",
        "!done\n  || ready",
        "!ready ? 1 : 2",
        "!guess",
        "!flags[0]",
        "!point.visible",
        "!list.isEmpty()",
        "!isPrime(7)",
        "!Files.exists(Path.of(\"x\"))",
        "!items.contains(\n    \"a\")",
        "!(a || b)",
        "!!done",
        "!true",
        "boolean both = a &&\n!b;",
        "boolean b = done ||\n  !ls;",
        "check(\n!ls);",
        "boolean[] all = {\n  !a,\n  !b};",
        "boolean[][] all = {{\n  !a}, {\n  !b}};",
        "boolean b = !done;",
        "Boolean b = !list.isEmpty();",
        "var c = !done;",
        "Object o = !done;",
        "done = !done;",
        "if (x) done = !ready; else done = !done;",
        "Predicate<String> p = s -> !s.isEmpty();",
        "boolean b = a == !done;",
        "return\n!done;",
        "for (boolean go = true; !done; go = !go) {}",
        "void toggle() { on = !on; }",
        "void f(boolean x) {\n  var y = !x;\n}",
        "boolean b = !misspelt;",
        "int n = !ls",
        "unknown = !unknown;",
        "Runnable r = () -> on = !on;",
        "if (a != b) {}",
        "boolean f(boolean a) { return\n  !a; }",
        "(boolean)\n!done",
      })
  void leavesNegationsAsTheyAre(String code) {
    assertThat(translate(code)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!ls | ls",
        "!ls -la /tmp | ls -la /tmp",
        "! pwd | pwd",
        "!java -version | java -version",
        "!date | date",
        "!date +%Y | date +%Y",
        "!done -x | done -x",
        "!git commit -m done | git commit -m done",
        "!echo $HOME; echo hi | echo $HOME; echo hi",
        "!./run.sh && !done | ./run.sh && !done",
        "!unknown | unknown",
        "!echo 'a // b' | echo 'a // b'",
      })
  void takesOtherLinesForCommands(String line, String command) {
    String call = "{ lineMagic$(\"sh\", \"" + command + "\"); }";
    assertThat(translate(line)).isEqualTo(call);
    assertThat(translate("int a = 1;\n  " + line + "\nint b = 2;"))
        .isEqualTo("int a = 1;\n  " + call + "\nint b = 2;");
    assertThat(translate("for (int i = 0; i < 3; i++) {\n" + line + "\n}"))
        .isEqualTo("for (int i = 0; i < 3; i++) {\n" + call + "\n}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String[] a = !ls -l | String[] a = lines$(\"system\", \"ls -l\").toArray(String[]::new);",
        "List<String> a = !ls | List<String> a = lines$(\"system\", \"ls\");",
        "java.util.List<String> a=!ls | java.util.List<String> a=lines$(\"system\", \"ls\");",
        "List<String> a = !(cd x; ls) | List<String> a = lines$(\"system\", \"(cd x; ls)\");",
        "var a = !ls | var a = lines$(\"system\", \"ls\");",
        "files = !ls | files = lines$(\"system\", \"ls\").toArray(String[]::new);",
        "var a = %sh ls -l | var a = lines$(\"system\", \"ls -l\");",
      })
  void aVariableTakesTheLinesOfACommand(String line, String java) {
    assertThat(translate(line)).isEqualTo(java);
  }

  @Test
  void aBackslashGoesOnWithTheCommand() {
    assertThat(translate("!echo a \\\n  b\nint c;").lines())
        .containsExactly("{ lineMagic$(\"sh\", \"echo a \\\\\\012  b\"); }", "", "int c;");
  }

  @Test
  void putsACallOnTheSameLine() {
    assertThat(translate("int a = 1;\n  %time a + 1\nint b = 2;").lines())
        .containsExactly("int a = 1;", "  lineMagic$(\"time\", \"a + 1\");", "int b = 2;");
    assertThat(translate("%jars a.jar \"b c.jar\"; // both"))
        .isEqualTo("{ lineMagic$(\"jars\", \"a.jar\", \"b c.jar\"); }");
  }

  @Test
  void aMagicMayStandAfterAnEqualsSign() {
    assertThat(translate("Object t = %time 1"))
        .isEqualTo("Object t = lineMagicValue$(\"time\", \"1\");");
    assertThat(translate("List<String> j =\n  %jars *.jar"))
        .isEqualTo("List<String> j =\n  lineMagicValue$(\"jars\", \"*.jar\");");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vars", "/list -all", "/open x.jsh", "/help;", "int a = 1;\n/types"})
  void commandsOfJshellAreMagics(String code) {
    assertThat(translate(code)).contains("lineMagic$(\"jshell\", \"/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int a = total\n/vars;",
        "int a = total /vars;",
        "int a = f(x)\n/list.size();",
        "double half = all[0]\n/reset",
        "/varsity",
        "/ vars",
        "/list.size()",
        "/* vars */",
      })
  void divisionsStayDivisions(String code) {
    assertThat(translate(code)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%jars \\{dir}/*.jar | \"\" + (dir) + \"/*.jar\"",
        "%jars \\{ dir } x | \"\" + (dir) + \"\", \"x\"",
        "%jars \\{f(a, \"}\")}.jar | \"\" + (f(a, \"}\")) + \".jar\"",
        "%jars \"a \\{b}\\{c} d\" | \"a \" + (b) + \"\" + (c) + \" d\"",
        "%jars \\\\{b} | \"\\\\\\\\{b}\"",
        "%jars \\{b | \"\\\\{b\"",
        "%jars \\{} | \"\\\\{}\"",
        "!ls \\{dir} \"x\" | \"ls \" + (dir) + \" \\\"x\\\"\"",
      })
  void expressionsInBracesStandForTheirValues(String line, String words) {
    String magic = line.startsWith("!") ? "sh" : "jars";
    assertThat(translate(line)).isEqualTo("{ lineMagic$(\"" + magic + "\", " + words + "); }");
  }

  @Test
  void quotesKeepSpacesTogether() {
    assertThat(MagicLines.words("a \"b c\" d")).isEqualTo(List.of("a", "b c", "d"));
  }

  @Test
  void aLiteralIsTheText() {
    assertThat(Interpolation.literal("a\"\\\n\tü")).isEqualTo("\"a\\\"\\\\\\012\\011ü\"");
  }

  @Test
  void blanksKeepEveryOffset() {
    String code = "%time 1\n!git log \\\n -1\n/vars\nString s = \"%x\";\n!list.isEmp";
    assertThat(MagicLines.blank(code))
        .hasSameSizeAs(code)
        .isEqualTo("       \n          \n   \n     \nString s = \"%x\";\n!list.isEmp");
    assertThat(MagicLines.blank("%%bash\nif true")).isEqualTo("      \n       ");
    assertThat(MagicLines.blank("%%time\nint a;")).isEqualTo("      \nint a;");
  }
}
