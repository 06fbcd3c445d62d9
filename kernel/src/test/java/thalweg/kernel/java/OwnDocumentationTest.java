package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shift-Tab on what a student has documented. */
@Timeout(60)
class OwnDocumentationTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.value(
        """
        import java.util.ArrayList;

        /** How far it is, {@code a < b}.
         *
         * @param x where it begins,
         *     in metres
         * @return the distance
         * @throws IllegalArgumentException if x is negative
         */
        double far(double x) { return x; }

        /** By two numbers. */
        double far(double x, double y) { return x + y; }

        /** The data. */ // of today
        /* raw */
        int[] data = {1, 2};

        /** Inferred. */
        var list = new ArrayList<String>();

        /** Two at once. */
        int left = 1, right = 2;

        /** A place.
         * @param x across
         * @param y up */
        record Place(int x, int y) {
          /** At most {@value}, not {@value #LEAST}. */
          static final int MOST = 7;
          static final int LEAST = -MOST;
          /** How far from the middle. */
          double norm() { return 0; }
          /** A corner. */
          record Corner(int n) {}
        }

        interface Shape {
          /** The area in m². */
          double area();
        }
        class Square implements Shape {
          public double area() { return 1; }
        }

        /** Colours. */
        enum Colour { /** Like blood. */ RED, GREEN }

        // no documentation
        /* none either */
        int plain() { return 0; }

        /** Of a statement. */
        System.out.print("");
        int after() { return 1; }
        """);
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static String text(String code) {
    return notebook
        .java
        .inspect(code, code.length(), 0)
        .orElseThrow()
        .data()
        .get("text/plain")
        .getAsString();
  }

  @Test
  void aMethodIsDocumented() {
    assertThat(text("far(1, "))
        .isEqualTo(
            """
            double far(double x, double y)
            By two numbers.

            double far(double x)
            How far it is, a < b.

            Parameters:
              x – where it begins,
            in metres

            Returns:
              the distance

            Throws:
              IllegalArgumentException – if x is negative""");
    assertThat(text("far")).startsWith("double far(double x)\nHow far");
  }

  @Test
  void variablesAreDocumented() {
    assertThat(text("data")).startsWith("int[] data\nThe data.\n");
    assertThat(text("list")).startsWith("ArrayList<String> list\nInferred.\n");
    assertThat(text("right")).startsWith("int right\nTwo at once.\n");
  }

  @Test
  void classesAndTheirMembersAreDocumented() {
    assertThat(text("Place"))
        .startsWith("record Place(int x, int y)\nA place.\n")
        .contains("  y – up");
    assertThat(text("new Place(")).startsWith("Place(int x, int y)\nA place.\n");
    assertThat(text("new Place(1, 2).norm("))
        .isEqualTo("double Place.norm()\nHow far from the middle.");
    assertThat(text("Place.MOST")).endsWith("\nAt most 7, not -MOST.");
    assertThat(text("new Place.Corner(")).isEqualTo("Place.Corner(int n)\nA corner.");
    assertThat(text("Colour")).startsWith("enum Colour\nColours.\n");
    assertThat(text("Colour.RED")).isEqualTo("Colour.RED\nLike blood.");
    assertThat(text("new Square().area")).isEqualTo("double Square.area()\nThe area in m².");
  }

  @Test
  void onlyTheCommentOfADeclarationIsItsOwn() {
    assertThat(text("plain")).isEqualTo("int plain()");
    assertThat(text("after")).isEqualTo("int after()");
    assertThat(text("Colour.GREEN")).isEqualTo("Colour.GREEN");
  }

  @Test
  void whatStandsAboveInTheCellIsDocumented() {
    assertThat(text("/** Above. */\nint above(int i) { return 1; }\nabove("))
        .isEqualTo("int above(int i)\nAbove.");
    assertThat(text("/** Here. */ int here = 3;\nhere")).isEqualTo("int here\nHere.");
    assertThat(text("class Inner {\n  /** Deep. */ int deep;\n}\nnew Inner().deep"))
        .isEqualTo("int Inner.deep\nDeep.");
    assertThat(text("/** Nearer. */ double far(double x) { return 1; }\nfar("))
        .startsWith("double far(double x)\nNearer.");
    assertThat(text("%time far(1, ")).contains("By two numbers.");
  }

  @Test
  void theNewestDocumentationCounts() {
    notebook.value("/** First. */ int often() { return 1; }");
    assertThat(text("often")).endsWith("First.");
    notebook.value("/** Second. */ int often() { return 2; }");
    assertThat(text("often")).endsWith("Second.");
    notebook.value("int often() { return 3; }");
    assertThat(text("often")).isEqualTo("int often()");
  }
}
