package thalweg.kernel.java.debugging.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.java.debugging.evaluation.Frames.Frame;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Guard;

/** An expression means where a cell is stopped what it would mean in the code there. */
@Timeout(120)
class EvaluatorTest {
  private static final Frames FRAMES = new Frames();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "top | 1 + 1 | 2",
        "top | total | 10",
        "top | twice(4) + twice(1, 2) | 14",
        "top | names.size() | 2",
        "top | point.norm() | 5.0",
        "top | new Pair(1, 2).sum() | 3",
        "top | Level.HIGH.rank() | 1",
        "top | names.stream().map(String::toUpperCase).collect(Collectors.toList()) | [A, B]",
        "top | null | null",
        "top | 1 +\\n 1 // two | 2",
        "top | total ; | 10",
        "cell | i | 3",
        "cell | i + x | 4.5",
        "cell | n * 2 | 14",
        "cell | c | c",
        "cell | (char) (c + 1) | d",
        "cell | b ? i : 0 | 3",
        "cell | !b | false",
        "cell | s.length() + a.length | 6",
        "cell | a[1] | 2",
        "cell | grid[1][0] | 3.0",
        "cell | o | object",
        "cell | ((String) o).length() | 6",
        "cell | words.get(1).length() | 5",
        "cell | words.stream().mapToInt(String::length).sum() | 8",
        "cell | words.stream().filter(w -> w.length() > i).count() | 1",
        "cell | map.get(\"k\").get(1).intValue() | 2",
        "cell | f.apply(i) | 4",
        "cell | p.norm() | 5.0",
        "cell | total | 99",
        "cell | twice(i) | 6",
        "cell | IntStream.range(0, i).map(i2 -> a[i2]).sum() | 6",
        "cell | o instanceof String t && t.length() == 6 | true",
        "cell | switch (i) { case 3 -> \"three\"; default -> \"other\"; } | three",
        "cell | new int[] {i, i}.length | 2",
        "cell | a[0] = 5 | 5",
        "cell | a[0] | 5",
        "cell | words.add(\"x\") | true",
        "cell | Math.max(i, 10) | 10",
        "point | x | 3.0",
        "point | this.x + y | 7.0",
        "point | x * k | 6.0",
        "point | norm() | 5.0",
        "point | this.norm() | 5.0",
        "point | secret(2) | 6.0",
        "point | SCALE | 2.0",
        "point | made + count() | 14",
        "point | Point.made | 7",
        "point | name | field",
        "point | total | 99",
        "point | twice(k) | 4",
        "point | tags.get(0).length() | 3",
        "point | tags.stream().map(name -> name + name.length()).toList() | [red3, blue4]",
        "point | Kind.A | A",
        "point | new Node().depth | 6",
        "point | node().depth | 6",
        "point | Point.this.y | 4.0",
        "point | toString().contains(\"Point\") | true",
        "point | hashCode() == this.hashCode() | true",
        "point | ((Supplier<Double>) this::norm).get() | 5.0",
        "point | ((Supplier<Double>) () -> x).get() | 3.0",
        "point | y = 6 | 6.0",
        "point | y | 6.0",
        "point | y -= 2 | 4.0",
        "point | made++ | 7",
        "point | --made | 7",
        "derived | extra | 1",
        "derived | name | field",
        "derived | norm() | 5.0",
        "derived | twice(4) | -4",
        "derived | ((Point) this).x | 3.0",
        "static | made * k | 14",
        "static | count() | 7",
        "static | total | 10",
        "inner | z | 9",
        "inner | z + made | 16",
        "anonymous | n | 2",
        "anonymous | start | 30",
        "anonymous | n + start | 32",
        "anonymous | x | 3.0",
        "box | content | b",
        "box | content.compareTo(item) | -1",
        "box | item.equals(\"c\") | true",
        "box | items.get(0).compareTo(item) > 0 | true",
        "box | all.size() | 1",
        "box | items.add(item) | true",
        "pair | a + b | 3",
        "pair | a() + sum() | 4",
        "level | ordinal() | 1",
        "level | this == HIGH | true",
        "level | LOW.rank() | 0",
        "level | values().length | 2",
        "square | side() + area() | 12.0",
        "square | SIDE | 2.0",
        "shape | area() | 9.0",
        "node | node.depth | 6",
        "node | new Node().depth | 6",
        "node | ((Node) null) == null | true",
        "hidden | list.get(0) | 1",
        "hidden | any.hashCode() == any.hashCode() | true",
        "top | add(\"c\") | nothing",
        "top | names | [a, b, c]",
        "top | total = 11 | 11",
        "top | total | 11",
        "top | total-- | 11",
        "point | shift(0) | nothing",
        "top | names = new ArrayList<>() | []",
      })
  void anExpressionHasAValue(String frame, String expression, String value) throws Throwable {
    Object result = FRAMES.evaluate(frame, expression.replace("\\n", "\n"));
    assertThat(result == CellValue.NOTHING ? "nothing" : String.valueOf(result)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "top | y | There is no variable y here.",
        "top | nope(1) | There is no method nope(int) here.",
        "top | new Nope() | There is no class Nope here.",
        "top | point.nope | Point has no variable nope.",
        "top | point.nope(1) | Point has no method nope(int).",
        "top | this | There is no this here: the code is not that of an object.",
        "top | `` | Write an expression, such as x + 1.",
        "top | ; | Write an expression, such as x + 1.",
        "top | 1 + | This is no expression of Java: illegal start of expression.",
        "top | (1 | This is no expression of Java: ')' expected.",
        "top | int y = 3 | This is no expression of Java: '.class' expected.",
        "top | if (total > 1) add(\"x\") | This is no expression of Java: illegal start of expression.",
        "top | total; total | Only one expression can be evaluated at a time.",
        "top | 1; } static { System.exit(1) | Only one expression can be evaluated at a time.",
        "top | 1; } } class Other { { | Only one expression can be evaluated at a time.",
        "top | point.x | x has private access in Point.",
        "top | limit = 6 | cannot assign a value to final variable limit.",
        "top | once = null | cannot assign a value to final variable once.",
        "top | new Object[] {once = 1} | cannot assign a value to final variable once.",
        "top | limit++ | cannot assign a value to final variable limit.",
        "top | String s | This is no expression of Java: ';' expected.",
        "top | total = \"a\" | incompatible types: String cannot be converted to int.",
        "top | twice(\"a\") | incompatible types: String cannot be converted to int.",
        "top | point.norm(1) | method norm in class Point cannot be applied (required: no arguments; found: int).",
        "top | \"a\" - 1 | bad operand types for binary operator '-'.",
        "top | add(\"a\").length() | void cannot be dereferenced.",
        "top | x -> x | incompatible types: Object is not a functional interface.",
        "top | new Object() { } | An expression cannot declare a class here: write a lambda, or declare the class in a cell.",
        "top | /* | This is no expression of Java: unclosed comment.",
        "top | \"a | This is no expression of Java: unclosed string literal.",
        "cell | i = 4 | i is a variable of the code that is stopped here: it can be read but not changed.",
        "cell | i++ | i is a variable of the code that is stopped here: it can be read but not changed.",
        "cell | (i) += 1 | i is a variable of the code that is stopped here: it can be read but not changed.",
        "cell | s.size() | String has no method size().",
        "cell | words.get(0).size() | String has no method size().",
        "cell | words.add(1) | incompatible types: int cannot be converted to String.",
        "cell | this | There is no this here: the code is not that of an object.",
        "point | fixed = 2 | cannot assign a value to final variable fixed.",
        "point | k = 3 | k is a variable of the code that is stopped here: it can be read but not changed.",
        "point | super.toString() | super cannot be used here: write this.",
        "point | Nope.this | This code is not within a class Nope.",
        "static | x | x belongs to an object of the class Point, and there is none here.",
        "static | norm() | norm belongs to an object of the class Point, and there is none here.",
        "static | this.x | There is no this here: the code is not that of an object.",
        "derived | x | There is no variable x here.",
        "anonymous | start = 3 | start is a variable of the code that is stopped here: it can be read but not changed.",
        "anonymous | sum() | sum is a method of a class without a name: the debugger cannot call it.",
        "level | switch (this) { case LOW -> 1; case HIGH -> 2; } | This is too much for an expression: write a method in a cell and call it.",
        "pair | a = 5 | cannot assign a value to final variable a.",
      })
  void aWrongExpressionIsToldInASentence(String frame, String expression, String sentence) {
    Throwable wrong = catchThrowable(() -> FRAMES.compile(frame, expression));
    assertThat(wrong).isInstanceOf(InvalidExpression.class);
    assertThat(wrong.getMessage()).isEqualTo(sentence);
  }

  @Test
  void whatItThrowsIsThrownAsItIs() {
    assertThatThrownBy(() -> FRAMES.evaluate("top", "fail()"))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no");
    assertThatThrownBy(() -> FRAMES.evaluate("cell", "a[7]"))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThatThrownBy(() -> FRAMES.evaluate("top", "1 / 0"))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> FRAMES.evaluate("cell", "(Integer) o"))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void aConditionIsCompiledOnceAndCalledWithEachTimesValues() throws Throwable {
    Evaluation condition =
        FRAMES.evaluator.compile(
            "i > 3 && s != null",
            List.of(new Local("i", "I"), new Local("s", "Ljava/lang/String;")),
            null);
    int held = 0;
    for (int i = 0; i < 10; i++) if (Boolean.TRUE.equals(condition.call(i, "s"))) held++;
    assertThat(held).isEqualTo(6);
    assertThat(condition.call(9, null)).isEqualTo(false);
  }

  @Test
  void whatNeverEndsIsStoppedWithTheCell() throws Exception {
    for (String endless :
        new String[] {"forever()", "Stream.iterate(1, v -> v).filter(v -> v > 1).findFirst()"}) {
      Evaluation evaluation = FRAMES.compile("top", endless);
      CountDownLatch ended = new CountDownLatch(1);
      Thread thread =
          new Thread(
              () -> {
                try {
                  evaluation.call();
                } catch (Guard.Stopped e) {
                  ended.countDown();
                } catch (Throwable e) {
                  throw new AssertionError(e);
                }
              });
      thread.start();
      Guard.raise();
      ended.await();
      Guard.lower();
      thread.join();
    }
  }

  @Test
  void nothingOfTheSessionChanges() throws Throwable {
    Frames frames = new Frames();
    List<String> before =
        frames.cells.session.declared().all().map(d -> d.key() + d.owner()).toList();
    frames.evaluate("cell", "total + 1");
    frames.evaluate("cell", "add(\"a\")");
    for (String wrong : List.of("nope", "1 +", "new Object() { }"))
      assertThatThrownBy(() -> frames.evaluate("cell", wrong));
    assertThat(frames.cells.session.declared().all().map(d -> d.key() + d.owner()).toList())
        .isEqualTo(before);
    assertThat(frames.cells.run("int y = total + twice(2); y")).isEqualTo(14);
    assertThat(frames.evaluate("top", "y")).isEqualTo(14);
    assertThat(frames.cells.run("names.size()")).isEqualTo(3);
  }

  @Test
  void itCompilesWhileACellStandsStill() throws Throwable {
    Frames frames = new Frames();
    frames.cells.run(
        "CountDownLatch reached = new CountDownLatch(1), goOn = new CountDownLatch(1);");
    CountDownLatch reached = (CountDownLatch) frames.object("reached");
    CountDownLatch goOn = (CountDownLatch) frames.object("goOn");
    Thread cell =
        new Thread(
            () ->
                frames.cells.run(
                    "int first = 2;\nreached.countDown(); goOn.await();\nint second = 3;"));
    cell.start();
    reached.await();
    assertThat(frames.evaluate("top", "first + twice(first)")).isEqualTo(6);
    assertThat(frames.evaluate("top", "first = 5")).isEqualTo(5);
    assertThatThrownBy(() -> frames.evaluate("top", "second"))
        .hasMessage("There is no variable second here.");
    Class<?> running = frames.cells.session.variables().getClass();
    assertThat(running).isNotNull();
    goOn.countDown();
    cell.join();
    assertThat(frames.evaluate("top", "first + second")).isEqualTo(8);
  }

  @Test
  void aVariableOfTheRunningCellHasNoValueBeforeItsDeclarationRuns() throws Throwable {
    Frames frames = new Frames();
    frames.cells.run(
        "int again = 1; CountDownLatch reached = new CountDownLatch(1), goOn = new CountDownLatch(1); Class<?> here;");
    Thread cell =
        new Thread(
            () ->
                frames.cells.run(
                    """
            here = new Object() {}.getClass().getNestHost(); reached.countDown(); goOn.await();
            String again = "two";
            String fresh = "new";"""));
    cell.start();
    ((CountDownLatch) frames.object("reached")).await();
    Class<?> type = (Class<?>) frames.evaluate("top", "here");
    for (String name : List.of("again", "fresh"))
      assertThatThrownBy(() -> frames.evaluator.compile(name, List.of(), type))
          .hasMessage(name + " has no value yet: its declaration has not run.");
    assertThat(frames.evaluator.compile("total", List.of(), type).call()).isEqualTo(10);
    frames.evaluate("top", "goOn.countDown()");
    cell.join();
    assertThat(frames.evaluator.compile("again + fresh", List.of(), type).call())
        .isEqualTo("twonew");
  }

  @Test
  void theNewestDeclarationIsMeantAtTheTopLevel() throws Throwable {
    Frames frames = new Frames();
    frames.cells.run("String total = \"text\"; int twice(int v) { return 3 * v; }");
    assertThat(frames.evaluate("top", "total + twice(1)")).isEqualTo("text3");
    Frame cell = frames.get("point");
    assertThat(frames.evaluator.compile("twice(1)", List.of(), cell.type()).call()).isEqualTo(3);
  }
}
