package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Completion;

/** What Tab offers, wherever in Java the cursor stands. */
@Timeout(60)
class CompletionTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.value(
        """
        String greeting = "hi";
        var names = List.of("a", "b");
        int[] numbers = {1, 2};
        Map<String, List<Integer>> index = new HashMap<>();
        int twice(int n) { return 2 * n; }
        enum Colour { RED, GREEN }
        record Point(int x, int y) { static Point origin() { return new Point(0, 0); } }
        interface Shape { double area(); }
        class Box<T> { T value; private int hidden; T get() { return value; } static class Lid {} }
        """);
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  /** Completes where a bar stands, or at the end. */
  private static Completion complete(String marked) {
    int cursor = marked.contains("¦") ? marked.indexOf('¦') : marked.length();
    return notebook.java.complete(marked.replace("¦", ""), cursor);
  }

  private static List<String> texts(String marked) {
    return complete(marked).items().stream().map(Completion.Item::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // behind a dot
        "greeting.subst | substring(",
        "index.entrySet().iterator().next().getVa | getValue()",
        "names.stream().filter(s -> s.isEmpty()).map(s -> s.toUp | toUpperCase(",
        "names.stream().map(s -> s.length()).filter(i -> i.compareT | compareTo(",
        "new Box<String>().get().subst | substring(",
        "((Object) greeting).hashC | hashCode()",
        "numbers.le | length",
        "numbers.clo | clone()",
        "new int[2][3][0].le | length",
        "Stream.of(1, 2).collect(Collectors.toLi | toList()",
        "Math.max(greeting.length(), greeting.charA | charAt(",
        "greeting.le¦ngth() | length()",
        // names alone
        "twic | twice(",
        "int square(int number) { return numbe | number",
        "int inSquare = numbe | numbers",
        "for (int count = 0; count < 3; count++) { coun | count",
        "for (String word : names) { if (word.isBlan | isBlank()",
        "try { int inner = 3; inne | inner",
        "Function<String, Integer> f = text -> tex | text",
        "Object o = greeting; if (o instanceof String str && str.subs | substring(",
        "class A { int width; void f() { this.wid | width",
        "class A { int width; void f() { wid | width",
        "class A<Element> { Elemen | Element",
        "display(gree | greeting",
        "retur | return",
        // what stands above in a cell that has not run
        "int above = 3;\\nabov | above",
        "var text = greeting.trim();\\nvar loud = text.toUpperCase();\\nloud.char¦ | charAt(",
        "var fresh = List.of(1);\\nint f() { return fresh.siz | size()",
        "record Line(Point from, Point to) {}\\nnew Line(null, null).fr | from",
        "double half(double x) { return x / 2; }\\nhal | half(",
        "import java.util.concurrent.atomic.AtomicLong;\\nnew AtomicLon | AtomicLong(",
        "int broken = 3 +;\\ngreeting.subst | substring(",
        "int broken = \\ngreeting.subst | substring(",
        "undefined.call(1);\\ngreeting.subst | substring(",
        "%time 1\\ngreeting.subst | substring(",
        // types, packages and what is in them
        "Point.ori | origin()",
        "Box.Li | Lid",
        "Map.Ent | Entry",
        "new Box.Li | Lid()",
        "List<Strin | String",
        "record P(int a, Strin | String",
        "interface B extends Shap | Shape",
        "java.uti | util",
        "java.util.concurrent.atomic.AtomicInteger | AtomicInteger",
        "import java.util.concurr | concurrent",
        "import java.util.concurrent.atomic.AtomicInteger | AtomicInteger",
        "import static java.lang.Math.sqr | sqrt",
        "@Overri | Override",
        "@FunctionalInter | FunctionalInterface",
        "String.clas | class",
        // constructors, constants, method references
        "new ArrayLi | ArrayList<>(",
        "List<String> l = new ArrayLi | ArrayList<>(",
        "throw new IllegalArgumentE | IllegalArgumentException(",
        "Colour.RE | RED",
        "Colour c = Colour.RED; switch (c) { case GR | GREEN",
        "Colour c = Colour.RED; int n = switch (c) { case GR | GREEN",
        "names.stream().map(String::toUpp | toUpperCase",
        "String::toUpp | toUpperCase",
        "Supplier<Object> s = Object::ne | new",
        // where only classes fit
        "Map<String, Poin | Point",
        "Object o = greeting; if (o instanceof Strin | String",
        "Object s = (Strin | String",
        "try { } catch (IllegalArg | IllegalArgumentException",
        "void f() throws InterruptedEx | InterruptedException",
        "class B extends Bo | Box",
        "record P(int a, Poin | Point",
        "void f(Poin | Point",
        // an enum where one is expected
        "Colour c = | Colour.GREEN",
        "Colour c = Colour.RED; boolean b = c == RE | Colour.RED",
        "Colour f() { return Colour.GR | GREEN",
        // abbreviated
        "arrayl | ArrayList",
        "NPE | NullPointerException",
        "new HaM | HashMap<>(",
        "greeting.tolower | toLowerCase(",
        // after a magic
        "%time greeting.subst | substring(",
        "int a = 1;\\n%timeit Math.sqr | sqrt(",
        // inside of broken code
        "class A { void f() { if (greeting.isEmp | isEmpty()",
        "names.forEach(n -> { if (n.isBl | isBlank()",
        "int f(int a) { return a +; } greeting.subst | substring(",
      })
  void theFirstCandidateIs(String code, String first) {
    assertThat(texts(code.replace("\\n", "\n"))).startsWith(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"greeting.subst",
        "String s = \"greeting.subst¦\";",
        "// greeting.subst",
        "/* greeting.subst",
        "twice(1); // greeting.subst",
        "twice( /* greeting.subst",
        "\"\"\"\ngreeting.subst",
        "undefined.",
        "Box<String> box = new Box<>(); box.hidden.",
        "int new",
        "12",
        "3.",
        "'c'.",
        "twice(3)",
        "numbers[0]",
        "\"text\"",
        "class A { int width = 3; }"
      })
  void nothingIsOffered(String code) {
    assertThat(complete(code).items()).isEmpty();
  }

  @Test
  void whatFitsComesFirst() {
    assertThat(texts("String s = greeting.")).startsWith("concat(").endsWith("wait(");
    assertThat(texts("boolean b = greeting.").get(0)).isEqualTo("contains(");
    assertThat(texts("if (greeting.").get(0)).isEqualTo("contains(");
    assertThat(texts("twice(greeting.").get(0)).isEqualTo("charAt(");
    assertThat(texts("String s = ").indexOf("greeting"))
        .isLessThan(texts("String s = ").indexOf("names"));
    assertThat(texts("List<String> l = new ")).startsWith("ArrayList<>(", "LinkedList<>(");
    assertThat(texts("String f() { return greeting.")).startsWith("concat(");
  }

  @Test
  void aMemberIsOfTheTypeItIsFoundIn() {
    assertThat(complete("index.getOrDef").items())
        .containsExactly(
            new Completion.Item(
                "getOrDefault(",
                "function",
                "(Object key, List<Integer> defaultValue) → List<Integer>"));
    assertThat(complete("names.get(").items()).isNotEmpty();
    assertThat(complete("String.forma").items().get(0).details())
        .contains("(String format, Object... args) → String");
  }

  @Test
  void whatCannotBeUsedThereIsNotOffered() {
    assertThat(texts("greeting.")).doesNotContain("valueOf(", "CASE_INSENSITIVE_ORDER", "value");
    assertThat(texts("String.")).contains("valueOf(").doesNotContain("length()");
    assertThat(texts("")).doesNotContain("toString()", "wait(");
    assertThat(texts("").stream().filter(t -> t.contains("$") || t.contains("<init>"))).isEmpty();
    assertThat(texts("new Colou")).isEmpty();
  }

  @Test
  void parametersAreNamed() {
    assertThat(details("Math.hyp")).containsExactly("(double x, double y) → double");
    assertThat(details("twic")).containsExactly("(int n) → int");
    assertThat(details("names.subLi"))
        .containsExactly("(int fromIndex, int toIndex) → List<String>");
    assertThat(details("index.putIfAb"))
        .containsExactly("(String key, List<Integer> value) → List<Integer>");
    assertThat(details("names.stream().redu"))
        .contains("(BinaryOperator<String> accumulator) → Optional<String>");
    assertThat(details("names.stream().filt"))
        .containsExactly("(Predicate<String> predicate) → Stream<String>");
    assertThat(details("Runnable r = null; r.ru")).containsExactly("() → void");
    assertThat(details("Function<Integer, String> f = null; f.appl"))
        .containsExactly("(Integer) → String");
    assertThat(complete("names.").items())
        .noneMatch(item -> item.details().toString().matches(".*\\barg\\d.*"));
  }

  private static List<String> details(String marked) {
    return complete(marked).items().get(0).details();
  }

  @Test
  void theTypesOfValuesAndThePackagesOfClassesAreTold() {
    assertThat(details("nam")).containsExactly("List<String>");
    assertThat(details("Linked")).containsExactly("java.util");
    assertThat(details("Poin")).isEmpty();
    assertThat(complete("Linked").items().get(0).labels()).containsExactly("LinkedList  java.util");
    assertThat(complete("Math.hyp").items().get(0).labels())
        .containsExactly("hypot(double x, double y) → double");
    assertThat(complete("new Poin").items().get(0).labels()).containsExactly("Point(int x, int y)");
  }

  @Test
  void aClassThatIsNotImportedComesWithItsImport() {
    assertThat(texts("AtomicInteg"))
        .startsWith("import java.util.concurrent.atomic.AtomicInteger;\nAtomicInteger");
    assertThat(texts("int x = 1;\n  DecimalForm"))
        .startsWith("import java.text.DecimalFormat;\n  DecimalFormat");
    assertThat(texts("import java.text.DecimalFormat;\nDecimalForm")).startsWith("DecimalFormat");
  }

  @Test
  void elsewhereAClassThatIsNotImportedIsWrittenInFull() {
    assertThat(texts("var a = AtomicInteg"))
        .startsWith("java.util.concurrent.atomic.AtomicInteger");
    assertThat(texts("new DecimalForm"))
        .startsWith("java.text.DecimalFormat(", "java.text.DecimalFormatSymbols(");
    assertThat(texts("List<AtomicLong")).startsWith("java.util.concurrent.atomic.AtomicLong");
    assertThat(texts("class A { AtomicLong")).startsWith("java.util.concurrent.atomic.AtomicLong");
    assertThat(texts("import AtomicLo")).startsWith("java.util.concurrent.atomic.AtomicLong");
    assertThat(texts("try { } catch (DateTimeEx").get(0)).endsWith("DateTimeException");
  }

  @Test
  void whatIsImportedComesBeforeWhatIsNot() {
    List<String> named = texts("Point");
    assertThat(named.get(0)).isEqualTo("Point");
    assertThat(named).doesNotContain("import java.awt.Point;\nPoint").hasSizeLessThan(12);
    List<String> lists = texts("new Li");
    assertThat(lists.indexOf("LinkedList<>(")).isBetween(0, 3);
    assertThat(lists.stream().filter(t -> t.contains("."))).hasSizeLessThan(12);
    assertThat(texts("at")).noneMatch(text -> text.contains("."));
  }

  @Test
  void onlyWhatAnImportTakesIsOffered() {
    assertThat(texts("import java.util.Map.")).containsExactly("Entry");
    assertThat(texts("import static java.util.Map.")).contains("of", "entry", "Entry");
    assertThat(texts("import ")).contains("java").doesNotContain("twice(");
  }

  @Test
  void whereOnlyClassesStandNoValuesAreOffered() {
    for (String place : List.of("List<", "Object o = thing; if (o instanceof ", "class A extends "))
      assertThat(texts(place)).as(place).doesNotContain("greeting", "names", "twice(");
    assertThat(texts("class A implements ")).contains("Shape").doesNotContain("Point", "Box");
    assertThat(texts("class A extends ")).contains("Box").doesNotContain("Shape", "Colour");
    assertThat(texts("class A { priv")).contains("private");
    assertThat(texts("List<in")).containsExactly("int");
  }

  @Test
  void anAnnotationOffersWhatCanBeSet() {
    assertThat(texts("@Deprecated(fo")).startsWith("forRemoval = ");
    assertThat(texts("@Deprecated(since = \"1\", fo")).startsWith("forRemoval = ");
    assertThat(texts("@Deprecated(")).startsWith("forRemoval = ", "since = ");
    assertThat(texts("@Deprecated(since = greet")).containsExactly("greeting");
  }

  @Test
  void theStudentsOwnNamesComeFirst() {
    assertThat(texts("")).startsWith("greeting", "index", "names", "numbers");
    assertThat(texts("P").get(0)).isEqualTo("Point");
    assertThat(texts("B").get(0)).isEqualTo("Box");
    assertThat(texts("numbers.")).startsWith("length");
  }

  @Test
  void whatIsDeprecatedComesLast() {
    List<String> ofThread = texts("Thread.currentThread().s");
    assertThat(ofThread.indexOf("start()"))
        .isLessThan(ofThread.indexOf("stop()") < 0 ? 99 : ofThread.indexOf("stop()"));
    assertThat(details("new Stri"))
        .as("constructors of String")
        .noneMatch(detail -> detail.contains("hibyte"));
  }

  @Test
  void aNameIsReplacedAsFarAsItIsTyped() {
    Completion completion = complete("int y = Math.sq¦;\nint z = 2;");
    assertThat(completion.start()).isEqualTo(13);
    assertThat(completion.end()).isEqualTo(15);
    assertThat(completion.items()).hasSize(1);
  }
}
