package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.interpreter.Outcome;

/** Cells stop where they are told to, show what is there, and go on as if nothing had been. */
@Timeout(300)
class DebuggerTest {
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
  void aCellStopsBeforeALineAndGoesOn() {
    Future<Outcome> cell = java.stopIn("int a = 3;\nint b = a * 2;\na + b", 2);
    assertThat(java.text()).isEmpty();
    assertThat(java.frames()).containsExactly("top level:2");
    assertThat(java.locals()).containsEntry("a", "3").doesNotContainKey("b");
    assertThat(cell.isDone()).isFalse();
    java.resume();
    assertThat(java.value(cell)).isEqualTo("9");
  }

  @Test
  void aFrameNamesItsCellMethodAndLine() {
    java.run("double half(double x) {\n  double h = x / 2;\n  return h;\n}");
    Future<Outcome> cell = java.stopIn("double start = 8;\nhalf(\n  half(start))", 2);
    java.breakpoints("double half(double x) {\n  double h = x / 2;\n  return h;\n}", 3);
    java.resume();
    java.awaitStop();
    assertThat(java.frames()).containsExactly("half:3", "top level:3");
    assertThat(java.locals()).containsExactly(Map.entry("x", "8.0"), Map.entry("h", "4.0"));
    JsonArray stack = java.stack();
    assertThat(source(stack, 0).get("name").getAsString()).startsWith("Cell [");
    assertThat(source(stack, 0)).isNotEqualTo(source(stack, 1));
    assertThat(java.variables(1, 1)).containsEntry("start", "8.0");
    java.resume();
    java.awaitStop();
    java.resume();
    assertThat(java.value(cell)).isEqualTo("2.0");
  }

  private static JsonObject source(JsonArray stack, int frame) {
    return stack.get(frame).getAsJsonObject().getAsJsonObject("source");
  }

  @Test
  void aBreakpointOnALineWithoutCodeStandsForTheNextThatHasSome() {
    String code = "// a comment\n\nint a = 1;\n/* more\n   int x; */\nint b = 2;\n}";
    JsonArray set = java.breakpoints(code.substring(0, code.length() - 2), 1, 4);
    assertThat(set.get(0).getAsJsonObject().get("line").getAsInt()).isEqualTo(3);
    assertThat(set.get(1).getAsJsonObject().get("line").getAsInt()).isEqualTo(6);
    assertThat(set.toString()).doesNotContain("\"verified\":false");
  }

  @Test
  void aBreakpointAfterAllCodeIsNotVerifiedAndSaysWhy() {
    JsonObject late = java.breakpoints("int a = 1;\n// the end", 2).get(0).getAsJsonObject();
    assertThat(late.get("verified").getAsBoolean()).isFalse();
    assertThat(late.get("message").getAsString()).contains("no code that runs on line 2");
  }

  @Test
  void aBreakpointIsSetWhileTheCellRuns() {
    String code =
        "volatile boolean go = true;\nlong n = 0;\nSystem.out.print(\"on\");\nwhile (go) {\n  n++;\n}\nn";
    Future<Outcome> cell = java.start(code);
    while (!java.screen.out.toString().contains("on")) Thread.onSpinWait();
    java.breakpoints(code, 5);
    java.awaitStop();
    assertThat(java.top()).isEqualTo("top level:5");
    assertThat(java.evaluate("go = false")).isEqualTo("false");
    java.breakpoints(code);
    java.resume();
    assertThat(java.value(cell)).matches("\\d+");
  }

  @Test
  void codeOfEarlierCellsCanBeDebuggedToo() {
    java.ask("disconnect");
    String code = "int twice(int n) {\n  int m = n + n;\n  return m;\n}";
    java.run(code);
    java.attach();
    java.breakpoints(code, 3);
    Future<Outcome> cell = java.start("twice(21)");
    java.awaitStop();
    assertThat(java.locals()).containsEntry("m", "42");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("42");
  }

  @Test
  void aMethodThatIsDeclaredAgainStopsInItsNewCell() {
    java.run("int f(int n) {\n  return n;\n}");
    String code = "int f(int n) {\n  int m = n + 1;\n  return m;\n}";
    java.breakpoints(code, 3);
    java.run(code);
    Future<Outcome> cell = java.start("f(1)");
    java.awaitStop();
    assertThat(java.top()).isEqualTo("f:3");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("2");
  }

  @Test
  void aLoopStopsInEachTurn() {
    String code = "int sum = 0;\nfor (int i = 0; i < 3; i++) {\n  sum += i;\n}\nsum";
    Future<Outcome> cell = java.stopIn(code, 3);
    assertThat(java.locals()).containsEntry("i", "0");
    assertThat(java.go("continue")).isEqualTo("breakpoint");
    assertThat(java.locals()).containsEntry("i", "1").containsEntry("sum", "0");
    java.go("continue");
    assertThat(java.locals()).containsEntry("i", "2").containsEntry("sum", "1");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("3");
  }

  @Test
  void aConditionDecidesWhetherALoopStops() {
    String code = "int sum = 0;\nfor (int i = 0; i < 100; i++) {\n  sum += i;\n}\nsum";
    Future<Outcome> cell = java.stopIn(code, "3:i == 40 && sum > 0");
    assertThat(java.locals()).containsEntry("i", "40");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("4950");
  }

  @ParameterizedTest
  @CsvSource({"i / 0 == 1, ArithmeticException", "i, true or false but was 0", "nowhere, nowhere"})
  void aConditionThatCannotBeDecidedStopsAndSaysWhy(String condition, String why) {
    String code = "int sum = 0;\nfor (int i = 0; i < 100; i++) {\n  sum += i;\n}\nsum";
    Future<Outcome> cell = java.stopIn(code, "3:" + condition);
    assertThat(cell.isDone()).isFalse();
    assertThat(java.text()).contains(condition, why);
    assertThat(java.screen.err.toString()).contains(condition, why);
  }

  @Test
  void stepsGoOverIntoAndOut() {
    java.run(
        "int inner(int n) {\n  n++;\n  return n;\n}\nint outer(int n) {\n  int m = inner(n);\n  return m;\n}");
    String code = "int a = 1;\nint b = outer(a);\nint c = outer(b);\nc";
    Future<Outcome> cell = java.stopIn(code, 2);
    assertThat(java.steps("next", 1)).containsExactly("step top level:3");
    assertThat(java.steps("stepIn", 3))
        .containsExactly("step outer:6", "step inner:2", "step inner:3");
    assertThat(java.steps("stepOut", 1)).containsExactly("step outer:7");
    assertThat(java.steps("next", 1)).containsExactly("step top level:4");
    java.ask("next");
    assertThat(java.value(cell)).isEqualTo("3");
    assertThat(java.run("int d = 1;\nd")).isEqualTo("1"); // the step has ended with its cell
  }

  @Test
  void aStepOverARecursiveCallStaysInItsFrame() {
    String code =
        "int fac(int n) {\n  if (n < 2) return 1;\n  int less = fac(n - 1);\n  return n * less;\n}";
    java.run(code);
    java.breakpoints(code, "3:n == 4");
    Future<Outcome> cell = java.start("fac(5)");
    java.awaitStop();
    assertThat(java.frames()).containsExactly("fac:3", "fac:3", "top level:1");
    assertThat(java.steps("next", 1)).containsExactly("step fac:4");
    assertThat(java.locals()).containsEntry("n", "4").containsEntry("less", "6");
    assertThat(java.steps("stepOut", 1)).containsExactly("step fac:4");
    assertThat(java.locals()).containsEntry("n", "5");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("120");
  }

  @Test
  void lambdasStopWithWhatTheySee() {
    String code =
        "int base = 10;\nvar out = new ArrayList<Integer>();\nfor (int k = 1; k < 3; k++) {\n  int add = k;\n"
            + "  List.of(1, 2).forEach(x -> {\n    int y = x + add + base;\n    out.add(y);\n  });\n}\nout";
    Future<Outcome> cell = java.stopIn(code, 7);
    assertThat(java.frames()).containsExactly("lambda:7", "top level:5");
    assertThat(java.locals())
        .containsEntry("x", "1")
        .containsEntry("y", "12")
        .containsEntry("add", "1");
    assertThat(java.evaluate("x + y + add + base")).isEqualTo("24");
    // The brace that ends it, then the next element.
    assertThat(java.steps("next", 2)).containsExactly("step lambda:8", "step lambda:6");
    java.breakpoints(code);
    java.resume();
    assertThat(java.value(cell)).isEqualTo("[12, 13, 13, 14]");
  }

  @Test
  void variablesComeInTheOrderOfTheirDeclarations() {
    String code =
        """
        int f(int n) {
          int s = 0;
          for (int i = 0; i < n; i++) {
            s += i;
          }
          return s;
        }
        f(2)""";
    Future<Outcome> cell = java.stopIn(code, 4);
    assertThat(java.locals().keySet()).containsExactly("n", "s", "i");
    java.breakpoints(code);
    java.resume();
    assertThat(java.value(cell)).isEqualTo("1");
  }

  @Test
  void constructorsAndFieldsAreSeen() {
    String code =
        """
        class Base {
          protected int seed = 5;
          Base(int more) {
            seed += more;
          }
        }
        class Point extends Base {
          private final int x;
          Point(int x) {
            super(x + 1);
            this.x = x;
          }
          int sum() {
            return x + seed;
          }
        }""";
    java.run(code);
    java.breakpoints(code, 4, 11, 14);
    Future<Outcome> cell = java.start("new Point(2).sum()");
    java.awaitStop();
    assertThat(java.top()).isEqualTo("new Base:4");
    assertThat(java.locals()).containsEntry("more", "3").containsKey("this");
    java.go("continue");
    assertThat(java.top()).isEqualTo("new Point:11");
    assertThat(java.evaluate("seed + x")).isEqualTo("10");
    java.go("continue");
    assertThat(java.top()).isEqualTo("Point.sum:14");
    assertThat(java.evaluate("this.x * 100 + seed")).isEqualTo("208");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("10");
  }

  @Test
  void theLinesBeforeSuperHaveNoThis() {
    String code =
        "class Sum extends ArrayList<Integer> {\n  Sum(int n) {\n    super(\n        Math.max(\n            n, 1));\n    add(n);\n  }\n}";
    java.run(code);
    java.breakpoints(code, 3);
    Future<Outcome> cell = java.start("new Sum(4)");
    java.awaitStop();
    assertThat(java.locals()).containsOnlyKeys("n");
    java.breakpoints(code);
    java.resume();
    assertThat(java.value(cell)).isEqualTo("[4]");
  }

  @Test
  void threadsOfAParallelStreamStopOneAfterTheOther() {
    String code =
        "int total = IntStream.range(0, 64).parallel().map(i -> {\n  int square = i * i;\n  return square;\n}).sum();\ntotal";
    Future<Outcome> cell = java.stopIn(code, 3);
    Set<String> seen = new HashSet<>();
    Set<Integer> threads = new HashSet<>();
    for (int i = 0; i < 63; i++) {
      assertThat(java.top()).isEqualTo("lambda:3");
      seen.add(java.locals().get("i"));
      threads.add(java.thread());
      java.go("continue");
    }
    seen.add(java.locals().get("i"));
    assertThat(seen).hasSize(64);
    java.resume();
    assertThat(java.value(cell)).isEqualTo("85344");
    assertThat(threads).isNotEmpty();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsStop() {
    String code =
        """
        var sum = new java.util.concurrent.atomic.AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
          int own = i;
          threads.add(Thread.startVirtualThread(() -> {
            int twice = 2 * own;
            sum.addAndGet(twice);
          }));
        }
        for (var t : threads) t.join();
        sum""";
    Future<Outcome> cell = java.stopIn(code, 7);
    Set<String> seen = new HashSet<>(Set.of(java.locals().get("twice")));
    for (int i = 0; i < 2; i++) {
      java.go("continue");
      assertThat(java.top()).isEqualTo("lambda:7");
      seen.add(java.locals().get("twice"));
    }
    assertThat(seen).containsExactlyInAnyOrder("0", "2", "4");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("6");
  }

  @Test
  void aPausedLoopShowsWhereItIs() {
    Future<Outcome> cell =
        java.start("long n = 0;\nSystem.out.print(\"on\");\nwhile (true) {\n  n++;\n}");
    while (!java.screen.out.toString().contains("on")) Thread.onSpinWait();
    java.ask("pause", "{threadId: 1}");
    assertThat(java.awaitStop()).isEqualTo("pause");
    assertThat(java.top()).matches("top level:[34]");
    java.java.interrupt();
    assertThat(java.value(cell)).isEqualTo("InterruptedException");
  }

  @Test
  void anExceptionThatNobodyCatchesStopsWhereItIsThrown() {
    java.ask("setExceptionBreakpoints", "{filters: [uncaught]}");
    java.run("int fail(String a) {\n  int before = 7;\n  return a.length() + before;\n}");
    Future<Outcome> cell =
        java.start("try {\n  fail(null);\n} catch (NullPointerException e) {}\nfail(null)");
    assertThat(java.awaitStop()).isEqualTo("exception");
    assertThat(java.text()).startsWith("java.lang.NullPointerException: Cannot invoke");
    assertThat(java.frames()).containsExactly("fail:3", "top level:4");
    assertThat(java.locals())
        .containsEntry("a", "null")
        .containsEntry("before", "7")
        .containsKey("exception");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void allExceptionsStopAlsoThoseThatAreCaught() {
    java.ask("setExceptionBreakpoints", "{filters: [all]}");
    Future<Outcome> cell =
        java.start(
            "int n = 0;\ntry {\n  Integer.parseInt(\"x\");\n} catch (NumberFormatException e) {\n  n++;\n}\nn");
    assertThat(java.awaitStop()).isEqualTo("exception");
    assertThat(java.text()).startsWith("java.lang.NumberFormatException");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("1");
    java.ask("setExceptionBreakpoints", "{filters: []}");
    assertThat(java.run("Integer.parseInt(\"x\")")).isEqualTo("java.lang.NumberFormatException");
  }

  @Test
  void anInterruptEndsACellThatStandsStill() {
    Future<Outcome> cell = java.stopIn("int a = 1;\nint b = 2;\na + b", 2);
    java.java.interrupt();
    assertThat(java.value(cell)).isEqualTo("InterruptedException");
    java.await("continued");
    assertThat(java.run("a")).isEqualTo("1"); // what was done is kept
    assertThat(java.refusal("stackTrace", "{threadId: 1}")).contains("no cell is stopped");
  }

  @Test
  void terminateEndsTheCellAndTheDebuggerStays() {
    Future<Outcome> cell = java.stopIn("int a = 1;\nint b = 2;\na + b", 2);
    java.ask("terminate");
    assertThat(java.value(cell)).isEqualTo("InterruptedException");
    assertThat(java.ask("debugInfo").get("isStarted").getAsBoolean()).isTrue();
  }

  @Test
  void disconnectingLetsTheCellGoOnAndForgetsAllBreakpoints() {
    String code = "int sum = 0;\nfor (int i = 0; i < 5; i++) {\n  sum += i;\n}\nsum";
    Future<Outcome> cell = java.stopIn(code, 3);
    java.ask("disconnect");
    assertThat(java.value(cell)).isEqualTo("10");
    assertThat(java.run(code)).isEqualTo("10");
    JsonObject info = java.ask("debugInfo");
    assertThat(info.get("isStarted").getAsBoolean()).isFalse();
    assertThat(info.getAsJsonArray("breakpoints")).isEmpty();
  }

  @Test
  void anotherShellIsServedWhileACellIsStopped() {
    Future<Outcome> cell = java.stopIn("int a = 1;\nint b = 2;\na + b", 2);
    assertThat(cell.isDone()).isFalse();
    assertThat(java.java.complete("Math.sq", 7).items()).isNotEmpty();
    assertThat(java.ask("inspectVariables").toString()).contains("\"a\"");
  }

  @Test
  void whatAnExpressionThrowsIsSaidAndTheCellStaysStopped() {
    Future<Outcome> cell = java.stopIn("int a = 0;\nint b = 2;\na + b", 2);
    assertThat(cell.isDone()).isFalse();
    assertThat(java.refusal("evaluate", java.evaluation("1 / a"))).contains("ArithmeticException");
    assertThat(java.refusal("evaluate", java.evaluation("nowhere + 1"))).contains("nowhere");
    assertThat(java.evaluate("a + 5")).isEqualTo("5");
  }

  @Test
  void anExpressionThatNeverEndsIsEndedByAnInterrupt() {
    java.run("int forever() {\n  System.out.print(\"on\");\n  while (true) {}\n}");
    Future<Outcome> cell = java.stopIn("int a = 0;\nint b = 2;\na + b", 2);
    CompletableFuture<JsonObject> endless = java.send("evaluate", java.evaluation("forever()"));
    while (!java.screen.out.toString().contains("on")) Thread.onSpinWait();
    assertThat(java.ask("debugInfo").getAsJsonArray("stoppedThreads")).hasSize(1);
    java.java.interrupt();
    assertThat(endless.join().get("success").getAsBoolean()).isFalse();
    assertThat(java.value(cell)).isEqualTo("InterruptedException");
  }

  @Test
  void anExpressionThatNeverEndsIsEndedByGoingOn() {
    java.run("int forever() {\n  System.out.print(\"on\");\n  while (true) {}\n}");
    Future<Outcome> cell = java.stopIn("int a = 0;\nint b = 2;\na + b", 2);
    CompletableFuture<JsonObject> endless = java.send("evaluate", java.evaluation("forever()"));
    while (!java.screen.out.toString().contains("on")) Thread.onSpinWait();
    java.resume();
    assertThat(endless.join().get("success").getAsBoolean()).isFalse();
    assertThat(java.value(cell)).isEqualTo("2");
  }

  @Test
  void anExpressionStopsAtNoBreakpointOfItsOwn() {
    String code = "int f() {\n  return 4;\n}";
    java.run(code);
    java.breakpoints(code, 2);
    Future<Outcome> cell = java.stopIn("int a = 0;\nint b = f();\na + b", 2);
    assertThat(java.evaluate("f() + 1")).isEqualTo("5");
    assertThat(java.go("continue")).isEqualTo("breakpoint");
    assertThat(java.top()).isEqualTo("f:2");
    java.resume();
    assertThat(java.value(cell)).isEqualTo("4");
  }

  @Test
  void aPageThatIsLoadedAgainFindsWhatWasThere() {
    String code = "int a = 1;\nint b = 2;\na + b";
    Future<Outcome> cell = java.stopIn(code, "2:a == 1");
    assertThat(cell.isDone()).isFalse();
    JsonObject info = java.ask("debugInfo");
    assertThat(info.get("isStarted").getAsBoolean()).isTrue();
    assertThat(info.get("hashMethod").getAsString()).isEqualTo("Murmur2");
    assertThat(info.getAsJsonArray("stoppedThreads").get(0).getAsInt()).isEqualTo(java.thread());
    JsonObject known = info.getAsJsonArray("breakpoints").get(0).getAsJsonObject();
    assertThat(known.get("source").getAsString())
        .startsWith(info.get("tmpFilePrefix").getAsString())
        .endsWith(info.get("tmpFileSuffix").getAsString());
    assertThat(known.getAsJsonArray("breakpoints").get(0).toString())
        .contains("\"line\":2", "a == 1");
    assertThat(
            java.ask("source", "{source: {path: \"" + known.get("source").getAsString() + "\"}}")
                .get("content")
                .getAsString())
        .isEqualTo(code);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertThat(java.refusal("stackTrace", "{}")).contains("no cell is stopped");
    assertThat(java.refusal("flyAway", "{}")).contains("'flyAway'");
    assertThat(java.refusal("variables", "{variablesReference: 99}")).contains("99");
    assertThat(java.refusal("source", "{source: {path: nowhere}}")).contains("nowhere");
    assertThat(java.refusal("setExceptionBreakpoints", "{filters: [some]}")).contains("some");
    java.ask("disconnect");
    assertThat(java.refusal("next", "{}")).contains("not attached");
    assertThat(java.ask("modules").getAsJsonArray("modules")).isEmpty();
  }

  @Test
  void generatedCodeIsNoPlaceToStop() {
    String code =
        "int[] a = {3, 1, 2};\nrecord P(int x) {}\nvar p = new P(4);\nArrays.sort(a);\nint s = a[0];\ns + p.x()";
    Future<Outcome> cell = java.stopIn(code, 1);
    assertThat(java.steps("next", 4))
        .containsExactly(
            "step top level:3", "step top level:4", "step top level:5", "step top level:6");
    assertThat(java.locals()).containsOnlyKeys("a", "p", "s");
    java.ask("next");
    assertThat(java.value(cell)).isEqualTo("5");
  }
}
