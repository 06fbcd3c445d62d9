package thalweg.kernel.java.debugging.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.values.Cells;

/** Places where cells are stopped, by names, as a debugger would find them. */
final class Frames {
  record Frame(@Nullable Class<?> type, List<Local> locals, List<Object> values) {
    Frame with(String name, String descriptor, @Nullable String signature, Object value) {
      List<Local> more = new ArrayList<>(locals);
      more.add(new Local(name, descriptor, signature));
      List<Object> all = new ArrayList<>(values);
      all.add(value);
      return new Frame(type, more, all);
    }

    Frame with(String name, String descriptor, Object value) {
      return with(name, descriptor, null, value);
    }
  }

  final Cells cells = new Cells();
  final Evaluator evaluator = new Evaluator(cells.session);
  private final Map<String, Frame> frames = new HashMap<>();

  Frames() {
    cells.run(
        """
        int total = 10;
        final int limit = 5;
        final Object once = "once";
        String name = "top";
        List<String> names = new ArrayList<>(List.of("a", "b"));
        int twice(int v) { return 2 * v; }
        int twice(int v, int w) { return 2 * (v + w); }
        void add(String s) { names.add(s); }
        int fail() throws Exception { throw new java.io.IOException("no"); }
        int forever() { while (true) {} }""");
    cells.run(
        """
        class Point {
          private double x = 3, y = 4;
          static int made = 7;
          private static final double SCALE = 2;
          String name = "field";
          final int fixed = 1;
          List<String> tags = new ArrayList<>(List.of("red", "blue"));
          double norm() { return Math.sqrt(x * x + y * y); }
          private double secret(double f) { return f * x; }
          static int count() { return made; }
          void shift(double by) { x += by; }
          class Inner { int z = 9; }
          Inner inner() { return new Inner(); }
          Object anonymous(int start) {
            return new Object() { int n = 2; int m() { return 1; } int sum() { return n + start + (int) x; } };
          }
          private enum Kind { A, B }
          private static class Node { int depth = 6; }
          Node node() { return new Node(); }
        }
        class Derived extends Point { int extra = 1; int twice(int v) { return -v; } }
        class Box<T extends Comparable<T>> { T content; List<T> all = new ArrayList<>(); }
        record Pair(int a, int b) { int sum() { return a + b; } }
        enum Level { LOW, HIGH; int rank() { return ordinal(); } }
        interface Shape { double SIDE = 2; default double area() { return side() * side(); } double side(); }
        class Square implements Shape { public double side() { return 3; } }
        Point point = new Point();""");
    Frame none = new Frame(null, List.of(), List.of());
    frames.put("top", none);
    Class<?> cell = object("point").getClass().getNestHost();
    frames.put(
        "cell",
        new Frame(cell, List.of(), List.of())
            .with("i", "I", 3)
            .with("x", "D", 1.5)
            .with("n", "J", 7L)
            .with("c", "C", 'c')
            .with("b", "Z", true)
            .with("s", "Ljava/lang/String;", "abc")
            .with("a", "[I", new int[] {1, 2, 3})
            .with("grid", "[[D", new double[][] {{1, 2}, {3, 4}})
            .with("o", "Ljava/lang/Object;", "object")
            .with(
                "words",
                "Ljava/util/List;",
                "Ljava/util/List<Ljava/lang/String;>;",
                new ArrayList<>(List.of("one", "three")))
            .with(
                "map",
                "Ljava/util/Map;",
                "Ljava/util/Map<Ljava/lang/String;Ljava/util/List<+Ljava/lang/Number;>;>;",
                Map.of("k", List.of(1, 2)))
            .with(
                "f",
                "Ljava/util/function/Function;",
                "Ljava/util/function/Function<-Ljava/lang/Integer;*>;",
                (java.util.function.Function<Integer, Object>) v -> v + 1)
            .with("p", object("point").getClass().descriptorString(), object("point"))
            .with("total", "I", 99));
    frames.put("point", of("point").with("k", "I", 2).with("total", "I", 99));
    frames.put("derived", of("new Derived()"));
    frames.put(
        "static", new Frame(object("point").getClass(), List.of(new Local("k", "I")), List.of(2)));
    frames.put("inner", of("point.inner()"));
    frames.put("anonymous", of("point.anonymous(30)"));
    Object box =
        object("var box = new Box<String>(); box.content = \"b\"; box.all.add(\"z\"); box");
    String type = box.getClass().getName().replace('.', '/');
    frames.put(
        "box",
        new Frame(box.getClass(), List.of(), List.of())
            .with("this", "L" + type + ";", "L" + type + "<TT;>;", box)
            .with("item", "Ljava/lang/Comparable;", "TT;", "c")
            .with(
                "items",
                "Ljava/util/List;",
                "Ljava/util/List<TT;>;",
                new ArrayList<>(List.of("q"))));
    frames.put("pair", of("new Pair(1, 2)"));
    frames.put("level", of("Level.HIGH"));
    frames.put("square", of("new Square()"));
    Object square = object("new Square()");
    Class<?> shape = square.getClass().getInterfaces()[0];
    frames.put(
        "shape",
        new Frame(shape, List.of(new Local("this", shape.descriptorString())), List.of(square)));
    Object node = object("point.node()");
    frames.put(
        "node",
        new Frame(object("point").getClass(), List.of(), List.of())
            .with("node", node.getClass().descriptorString(), node));
    frames.put(
        "hidden",
        none.with("list", List.of().getClass().descriptorString(), List.of(1))
            .with(
                "any",
                object("point.anonymous(1)").getClass().descriptorString(),
                object("point.anonymous(1)")));
  }

  private Frame of(String code) {
    Object self = object(code);
    return new Frame(self.getClass(), List.of(), List.of())
        .with("this", self.getClass().descriptorString(), self);
  }

  Object object(String code) {
    return cells.object(code);
  }

  Frame get(String name) {
    return Objects.requireNonNull(frames.get(name), name);
  }

  Evaluation compile(String frame, String expression) throws InvalidExpression {
    return evaluator.compile(expression, get(frame).locals(), get(frame).type());
  }

  @Nullable Object evaluate(String frame, String expression) throws Throwable {
    return compile(frame, expression).call(get(frame).values().toArray());
  }
}
