package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that show as pictures and links, and how values are shown in a media type that a cell names. */
@Timeout(60)
class PicturesTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.run(
        """
        import java.awt.Canvas;
        import java.awt.Color;
        import java.awt.Dimension;
        import java.awt.Graphics;
        import java.awt.Graphics2D;
        import java.awt.GridLayout;
        import java.awt.image.*;
        import java.net.*;
        import javax.swing.*;""");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static BufferedImage picture(String code) throws IOException {
    return decoded(notebook.result(code).data().get("image/png").getAsString());
  }

  private static BufferedImage decoded(String file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(file)));
  }

  @Test
  void aComponentIsPaintedInTheSizeItPrefers() throws IOException {
    notebook.run(
        """
        class Disc extends JPanel {
          @Override protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            g.setColor(Color.RED);
            g.fillOval(0, 0, getWidth(), getHeight());
          }
        }
        Disc small = new Disc();
        small.setPreferredSize(new Dimension(80, 60));
        JPanel both = new JPanel(new GridLayout(1, 2));
        both.add(small);
        both.add(new JLabel("text"));""");
    BufferedImage disc = picture("small");
    assertThat(List.of(disc.getWidth(), disc.getHeight())).isEqualTo(List.of(80, 60));
    assertThat(disc.getRGB(40, 30)).isEqualTo(0xffff0000);
    assertThat(notebook.value("small")).isEqualTo("Disc, 80×60 pixels");
    assertThat(notebook.value("small.getWidth()")).as("as before").isEqualTo("0");
    BufferedImage both = picture("both");
    assertThat(both.getWidth()).isEqualTo(160);
    assertThat(both.getRGB(40, 30)).isEqualTo(0xffff0000);
    assertThat(both.getRGB(159, 0) >>> 24).as("opaque, to be read on a dark page").isEqualTo(255);
    assertThat(notebook.value("new Disc()")).isEqualTo("Disc, 640×400 pixels");
  }

  @Test
  void aComponentNeedsNoScreen() throws IOException {
    notebook.run(
        """
        JTable cells = new JTable(new Object[][] {{1, 2}}, new Object[] {"a", "b"});
        JScrollPane withHeads = new JScrollPane(cells);
        class Drawn extends Canvas {
          @Override public void paint(Graphics g) { g.setColor(Color.BLUE); g.fillRect(0, 0, 9, 9); }
        }""");
    picture("withHeads");
    assertThat(notebook.value("withHeads.getColumnHeader() != null")).isEqualTo("true");
    assertThat(picture("new Drawn()").getRGB(3, 3)).isEqualTo(0xff0000ff);
    assertThat(picture("new JTable(2000, 3)").getHeight()).isEqualTo(3000);
    assertThat(notebook.value("new JTable(2000, 3)"))
        .endsWith("×32000 pixels, the first 3000 shown");
    assertThat(notebook.value("List.of(new JButton(), new JLabel())"))
        .isEqualTo("[JButton, JLabel]");
  }

  @Test
  void aPainterThatFailsSaysWhere() {
    JsonObject data =
        notebook
            .result(
                """
                class Torn extends JPanel {
                  @Override protected void paintComponent(Graphics g) { throw new IllegalStateException("torn"); }
                }
                new Torn()""")
            .data();
    assertThat(data.keySet()).containsExactly("text/plain");
    assertThat(data.get("text/plain").getAsString())
        .startsWith("Torn\nshowing it throws IllegalStateException: torn\n")
        .contains("line 2");
  }

  @Test
  void objectsShowThemselvesByTheirMethods() throws IOException {
    notebook.run(
        """
        class Bold { public String toHtml() { return "<b>x</b>"; } }
        class Round { public CharSequence toSvg() { return "<svg/>"; } public String toString() { return "round"; } }
        class Chart { public BufferedImage createBufferedImage(int w, int h) { return new BufferedImage(w, h, 1); } }
        class Plot { public BufferedImage toBufferedImage(int w, int h) { return new BufferedImage(w, h, 1); } }
        class Painted {
          public int getWidth() { return 30; }
          public int getHeight() { return 20; }
          public void paint(Graphics2D g, int w, int h) { g.setColor(Color.GREEN); g.fillRect(0, 0, w, h); }
        }
        class Hidden { String toHtml() { return "x"; } int toSvg = 1; }
        class Other { public int toHtml() { return 1; } public void paint(Graphics2D g, int x, int y) {} }
        class Failing { public String toHtml() { throw new IllegalStateException("no"); } }""");
    JsonObject bold = notebook.result("new Bold()").data();
    assertThat(bold.get("text/html").getAsString()).isEqualTo("<b>x</b>");
    assertThat(bold.get("text/plain").getAsString()).isEqualTo("Bold");
    JsonObject round = notebook.result("new Round()").data();
    assertThat(round.get("image/svg+xml").getAsString()).isEqualTo("<svg/>");
    assertThat(round.get("text/plain").getAsString()).isEqualTo("round");
    assertThat(picture("new Chart()").getWidth()).isEqualTo(640);
    assertThat(picture("new Plot()").getHeight()).isEqualTo(400);
    BufferedImage painted = picture("new Painted()");
    assertThat(painted.getWidth()).isEqualTo(30);
    assertThat(painted.getRGB(29, 19)).isEqualTo(0xff00ff00);
    assertThat(notebook.value("List.of(new Chart(), new Painted())")).isEqualTo("[Chart, Painted]");
    for (String plain : List.of("new Hidden()", "new Other()", "new Failing()"))
      assertThat(notebook.result(plain).data().keySet()).containsExactly("text/plain");
    assertThat(notebook.value("new Failing()")).contains("IllegalStateException: no");
  }

  @Test
  void tablesAndFiguresOfTablesawShow() {
    JsonObject table =
        notebook
            .result("class People extends tech.tablesaw.table.Relation {}\nnew People()")
            .data();
    assertThat(table.get("text/html").getAsString())
        .contains(
            "people: 70 rows, first 20 shown", ">height</th>", ">&lt;0&gt;</td>", ">19.25</td>")
        .doesNotContain(">20.25<");
    JsonObject figure = notebook.result("new tech.tablesaw.plotly.components.Figure()").data();
    assertThat(figure.get("text/plain").getAsString())
        .isEqualTo("Plotly figure \"Heights & more\" with 2 traces");
    assertThat(figure.get("text/html").getAsString())
        .contains("Heights &amp; more", "Plotly.newPlot('figure", "[{name: 'a <\\/script>'}]")
        .containsOnlyOnce("<script>")
        .containsOnlyOnce("</script>");
    assertThat(notebook.value("List.of(new tech.tablesaw.plotly.components.Figure())"))
        .isEqualTo("[Figure]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new URL(\"https://example.org/a?b=1&c=<2>\") | https://example.org/a?b=1&amp;c=&lt;2&gt;",
        "URI.create(\"http://example.org/#a\") | http://example.org/#a",
        "URI.create(\"javascript:alert(1)\") |",
        "URI.create(\"relative/path\") |",
        "new URL(\"file:/etc/hosts\") |",
      })
  void addressesOfPagesAreLinks(String code, String link) {
    JsonObject data = notebook.result(code).data();
    assertThat(data.get("text/plain").getAsString())
        .isEqualTo(code.replaceAll("^[^\"]*\"|\".*", ""));
    if (link == null) assertThat(data.has("text/html")).isFalse();
    else
      assertThat(data.get("text/html").getAsString())
          .isEqualTo("<a href=\"" + link + "\" target=\"_blank\">" + link + "</a>");
  }

  @Test
  void aColourShowsWithItsNumber() {
    JsonObject data = notebook.result("new Color(255, 128, 0)").data();
    assertThat(data.get("text/plain").getAsString()).isEqualTo("Color #ff8000");
    assertThat(data.get("text/html").getAsString())
        .matches("<img alt=\"\" src=\"data:image/png;base64,[\\w+/=]+\"> Color #ff8000");
    assertThat(notebook.value("new Color(1, 2, 3, 4)")).isEqualTo("Color #010203, opaque to 4/255");
  }

  @Test
  void aStreamOfBytesIsNotReadByLookingAtIt() {
    notebook.run("var in = new ByteArrayInputStream(new byte[] {1, 2});");
    assertThat(notebook.value("in")).isEqualTo("ByteArrayInputStream");
    assertThat(notebook.value("in.read()")).isEqualTo("1");
  }

  private static JsonObject displayed(String code) {
    assertThat(notebook.run(code)).isNotNull();
    assertThat(notebook.screen.displays).as(code).hasSize(1);
    return notebook.screen.displays.get(0).data();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "new byte[] {1, 2, 3} | image/png | AQID",
        "new byte[] {1, 2, 3} | application/pdf | AQID",
        "\"<svg/>\".getBytes() | image/svg+xml | <svg/>",
        "\"é\".getBytes(\"UTF-8\") | text/html | é",
        "\"<b>x</b>\" | text/html | <b>x</b>",
        "\"**x**\" | text/markdown | **x**",
        "\"<svg/>\" | image/svg+xml | <svg/>",
        "new StringBuilder(\"x^2\") | text/latex | x^2",
        "\"alert(1)\" | application/javascript | alert(1)",
        "Map.of(\"data\", new double[] {1, Double.NaN}) | application/vnd.plotly.v1+json | {\"data\":[1.0,null]}",
        "Map.of(\"x\", List.of(LocalDate.EPOCH, 'c', true, 1f / 0)) | application/json | {\"x\":[\"1970-01-01\",\"c\",true,null]}",
        "\"{\\\"axis\\\": null}\" | application/vnd.vegalite.v5+json | {\"axis\":null}",
        "URI.create(\"http://a.b\") | text/html | <a href=\"http://a.b\" target=\"_blank\">http://a.b</a>",
      })
  void aValueIsShownInTheTypeThatACellNames(String value, String type, String form) {
    JsonObject data = displayed("display(" + value + ", \"" + type + "\");");
    assertThat(data.keySet()).containsExactlyInAnyOrder("text/plain", type);
    assertThat(data.get(type).isJsonPrimitive() ? data.get(type).getAsString() : data.get(type))
        .hasToString(form);
  }

  @Test
  void picturesAreWrittenInTheFormatsOfJava() throws IOException {
    String image = "new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB)";
    for (String type : List.of("image/png", "image/jpeg", "image/gif")) {
      JsonObject data = displayed("display(" + image + ", \"" + type + "\");");
      assertThat(decoded(data.get(type).getAsString()).getWidth()).isEqualTo(3);
    }
    JsonObject data = displayed("display(new JLabel(\"x\"), \"image/png\");");
    assertThat(data.keySet()).contains("image/png", "text/plain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "display(new Object(), \"video/mp4\"); | nothing shows this value as video/mp4",
        "display(1, \"text/html\"); | nothing shows this value as text/html",
        "display(\"x\", \"html\"); | a media type must be type/subtype, such as text/html, but was html",
        "var l = new ArrayList<Object>(); l.add(l); l.add(l); json(l); | a value that contains itself",
      })
  void aTypeThatDoesNotFitIsRefused(String code, String message) {
    assertThat(notebook.error(code)).contains(message);
  }

  @Test
  void nothingIsShownAsNull() {
    assertThat(displayed("display(null, \"text/html\");").toString())
        .isEqualTo("{\"text/plain\":\"null\"}");
    assertThat(displayed("display((Object) null);").toString())
        .isEqualTo("{\"text/plain\":\"null\"}");
    assertThat(
            displayed("display(html(\"<i>x</i>\"), \"text/html\");").get("text/html").getAsString())
        .isEqualTo("<i>x</i>");
  }

  @Test
  void jsonHasTheFieldsOfAnObject() {
    String json =
        notebook
            .result(
                """
                enum Kind { ROUND }
                class Named { String name = "<a>"; }
                class Thing extends Named { static int count; Kind kind = Kind.ROUND; double[] x = {0.5}; Object none; }
                json(new Thing())""")
            .data()
            .get("application/json")
            .toString();
    assertThat(json).isEqualTo("{\"kind\":\"ROUND\",\"x\":[0.5],\"none\":null,\"name\":\"<a>\"}");
  }
}
