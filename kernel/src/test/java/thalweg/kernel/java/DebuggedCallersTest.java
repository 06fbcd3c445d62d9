package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import thalweg.kernel.interpreter.Outcome;

/** The calls that led to where a cell stopped show their variables, too, and never a wrong value. */
@Timeout(300)
class DebuggedCallersTest {
  private static final String UNKNOWN = "not known, for Java has compiled this method";

  private static DebuggedCells java;

  @BeforeAll
  static void start() throws Exception {
    java = new DebuggedCells();
  }

  @AfterAll
  static void end() {
    java.close();
  }

  @BeforeEach
  void attach() {
    java.attach();
  }

  @AfterEach
  void clean() {
    java.clean();
    java.run("%reset");
  }

  @Test
  void aCallerShowsVariablesOfEveryType() {
    Future<Outcome> cell =
        java.stopIn(
            """
            void here() {
              System.out.println("here");
            }
            int all(byte b, short s, char c, int i, long l, float f, double d, boolean t) {
              long after = l + 1;
              String text = "text";
              int[] none = null;
              double[] some = {1.5};
              here();
              int later = 1;
              return later;
            }
            all((byte) -2, (short) -3, 'x', -4, -5_000_000_000L, 1.25f, -1e300, true)""",
            2);
    assertThat(java.frames()).containsExactly("here:2", "all:9", "top level:13");
    assertThat(java.variables(1, 0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("b", "-2"),
                Map.entry("s", "-3"),
                Map.entry("c", "'x'"),
                Map.entry("i", "-4"),
                Map.entry("l", "-5000000000"),
                Map.entry("f", "1.25"),
                Map.entry("d", "-1.0E300"),
                Map.entry("t", "true"),
                Map.entry("after", "-4999999999"),
                Map.entry("text", "\"text\""),
                Map.entry("none", "null"),
                Map.entry("some", "double[1] [1.5]")));
    java.resume();
    assertThat(java.value(cell)).isEqualTo("1");
  }

  @Test
  void anExpressionSeesWhatItsFrameSees() {
    String account =
        """
        class Account {
          private int cents = 250;
          int pay(int amount) {
            int left = check(cents - amount);
            return left;
          }
          static int check(int rest) {
            if (rest < 0) throw new IllegalStateException();
            return rest;
          }
        }""";
    java.run(account);
    java.breakpoints(account, 8);
    Future<Outcome> cell =
        java.start("int seen = 0;\nfor (int k = 1; k < 3; k++) {\n  new Account().pay(k);\n}");
    java.awaitStop();
    assertThat(java.frames()).containsExactly("Account.check:8", "Account.pay:4", "top level:3");
    assertThat(java.variables(1, 0)).containsEntry("amount", "1").doesNotContainKey("left");
    assertThat(java.variables(1, 0).get("this")).contains("cents=250");
    assertThat(value(1, "cents - amount")).isEqualTo("249");
    assertThat(value(1, "this.check(amount)")).isEqualTo("1");
    assertThat(value(2, "k + 10")).isEqualTo("11");
    assertThat(value(0, "rest")).isEqualTo("249");
    assertThat(java.refusal("evaluate", java.evaluation(2, "amount"))).contains("amount");
    java.breakpoints(account);
    java.resume();
    assertThat(java.value(cell)).isEmpty();
  }

  private static String value(int frame, String expression) {
    return java.ask("evaluate", java.evaluation(frame, expression)).get("result").getAsString();
  }

  @Test
  void eachCallOfARecursionHasItsOwn() {
    String code =
        """
        int down(int n) {
          if (n == 0) {
            return 0;
          }
          return 1 + down(n - 1);
        }
        down(3)""";
    Future<Outcome> cell = java.stopIn(code, 3);
    assertThat(java.frames())
        .containsExactly("down:3", "down:5", "down:5", "down:5", "top level:7");
    for (int frame = 0; frame < 4; frame++)
      assertThat(java.variables(frame, 0)).containsEntry("n", String.valueOf(frame));
    java.resume();
    assertThat(java.value(cell)).isEqualTo("3");
  }

  @Test
  void lambdasAndWhatCalledThemShowTheirs() {
    Future<Outcome> cell =
        java.stopIn(
            """
            for (int base = 7; base < 8; base++) {
              int b = base;
              List.of(1).forEach(x -> {
                System.out.println(x + b);
              });
            }""",
            4);
    assertThat(java.locals()).containsEntry("b", "7").containsEntry("x", "1");
    assertThat(java.frames().get(1)).isEqualTo("top level:3");
    assertThat(java.variables(1, 0)).containsEntry("base", "7").containsEntry("b", "7");
    java.resume();
    assertThat(java.value(cell)).isEmpty();
  }

  /** A frame that began before the debugger attached runs other code, in which its slots and offsets mean other things. */
  @Test
  void aCallThatBeganBeforeTheDebuggerShowsItsLineAlone() {
    java.ask("disconnect");
    String work = "void work(int i) {\n  int w = i;\n  System.out.print(w);\n}";
    java.run(work);
    java.run("volatile boolean go = true;");
    Future<Outcome> cell =
        java.start(
            """
            int rounds = 0;
            for (int i = 0; go; i++) {
              int more = i + 1;
              work(more);
            }""");
    while (java.screen.out.toString().isEmpty()) Thread.onSpinWait();
    java.attach();
    java.breakpoints(work, 2);
    java.awaitStop();
    assertThat(java.frames()).containsExactly("work:2", "top level:4");
    assertThat(java.variables(1, 0)).containsKey("go").doesNotContainKeys("i", "more");
    assertThat(java.evaluate("go = false")).isEqualTo("false");
    java.breakpoints(work);
    java.resume();
    assertThat(java.value(cell)).isEmpty();
  }

  /** Exceptions have probes of their own, but a call that has begun goes on without them. */
  @Test
  void framesOfCodeThatIsWovenAgainAreToldApart() {
    String code =
        """
        int inner(int a) {
          int b = a + 1;
          return b;
        }
        int outer(int n) {
          int sum = inner(n);
          sum += inner(sum);
          return sum;
        }
        outer(5)""";
    Future<Outcome> cell = java.stopIn(code, 2);
    assertThat(java.variables(1, 0)).containsEntry("n", "5");
    java.ask("setExceptionBreakpoints", "{filters: [all]}");
    assertThat(java.variables(1, 0)).containsEntry("n", "5");
    java.resume();
    java.awaitStop();
    assertThat(java.frames()).containsExactly("inner:2", "outer:7", "top level:10");
    assertThat(java.variables(1, 0)).containsEntry("n", "5").containsEntry("sum", "6");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("13");
  }

  /** Compiled code may have dropped a value, or keep it in pieces: what is shown is right, or said to be unknown. */
  @Test
  void aCompiledCallerShowsNothingWrong() {
    String code =
        """
        record Pair(int a, int b) {}
        int probe(int i) {
          int r = i & 3;
          return r;
        }
        long caller(int i, String name) {
          double half = i / 2.0;
          Pair pair = new Pair(i, i + 1);
          int dead = i * 3;
          long sum = pair.a() + dead;
          return sum + probe(i) + (long) half;
        }""";
    java.run(code);
    String loop =
        "long total = 0;\nfor (int i = 0; i < 400_000; i++) total += caller(i, \"name\");\ntotal";
    java.run(loop);
    java.breakpoints(code, "4:i == 399_000");
    Future<Outcome> cell = java.start(loop);
    java.awaitStop();
    assertThat(java.locals()).containsEntry("i", "399000");
    Map<String, String> right =
        Map.of(
            "i", "399000",
            "name", "\"name\"",
            "half", "199500.0",
            "pair", "Pair[a=399000, b=399001]",
            "dead", "1197000",
            "sum", "1596000");
    Map<String, String> caller = java.variables(1, 0);
    assertThat(caller.keySet()).isEqualTo(right.keySet());
    assertThat(caller.remove("pair")).isIn(right.get("pair"), UNKNOWN);
    caller.forEach((name, value) -> assertThat(value).as(name).isEqualTo(right.get(name)));
    java.ask("disconnect");
    assertThat(java.value(cell)).matches("\\d+");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsShowTheirCallers() {
    Future<Outcome> cell =
        java.stopIn(
            """
            int inner(int a) {
              return a + 1;
            }
            void outer(long n) {
              String s = "s" + n;
              inner((int) n);
            }
            Thread t = Thread.ofVirtual().start(() -> outer(41));
            t.join();""",
            2);
    assertThat(java.frames().subList(0, 2)).containsExactly("inner:2", "outer:6");
    assertThat(java.variables(1, 0)).containsEntry("n", "41").containsEntry("s", "\"s41\"");
    java.resume();
    assertThat(java.value(cell)).isEmpty();
  }
}
