package thalweg.kernel.java.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.java.javac.ClassPath;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.JavacFiles;

/** How documentation comments read. */
class JavadocTest {
  private static Javadoc javadoc;

  @BeforeAll
  static void start() {
    javadoc = new Javadoc(new Javac(new JavacFiles(ClassPath.ofThisJvm())));
  }

  private static String html(String comment) {
    return javadoc.html(List.of(comment)).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Plain text. | Plain text.",
        "1 &lt; 2 &amp; 3 | 1 &lt; 2 &amp; 3",
        "{@code List<T>} | <code>List&lt;T&gt;</code>",
        "{@literal a < b} | a &lt; b",
        "{@code {a}} | <code>{a}</code>",
        "See {@link java.util.List#of a list}. | See <code>a list</code>.",
        "{@link List#of(Object)} | <code>List.of(Object)</code>",
        "{@link #of} | <code>of</code>",
        "{@linkplain List lists} | lists",
        "{@return the sum} | Returns the sum.",
        "{@summary In short.} Then more. | In short. Then more.",
        "{@index term} | term",
        "{@unknown words} | words",
        "{@value} | ",
        "<b>bold</b> <EM>loud</EM> | <b>bold</b> <em>loud</em>",
        "a < b | a &lt; b",
        "{@code unclosed | {@code unclosed",
        "<a href=\"https://x.org/?a=1&amp;b\">x</a> | <a href=\"https://x.org/?a=1&amp;b\">x</a>",
      })
  void inlineTagsAndElementsAreHtml(String comment, String html) {
    assertThat(html(comment)).isEqualTo("<div>" + (html == null ? "" : html) + "</div>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script>after | after",
        "<STYLE>p {}</STYLE>after | after",
        "<p onclick='x()'>after | <p>after",
        "<img src=x onerror=alert(1)>after | after",
        "<a href='javascript:alert(1)'>after</a> | <a>after</a>",
        "<a href='https://x.org' onclick='x()'>after</a> | <a href=\"https://x.org\">after</a>",
        "<iframe src='https://x.org'></iframe>after | after",
      })
  void whatIsUnsafeIsLeftOut(String comment, String html) {
    assertThat(html(comment)).isEqualTo("<div>" + html + "</div>");
  }

  @Test
  void blockTagsAreAList() {
    assertThat(
            html(
                """
                Adds.
                 @see List#of
                 @param <T> the type
                 @param x the {@code x}
                 @since 1
                 @throws IllegalStateException if not
                 @return the sum
                 @deprecated use another
                """))
        .isEqualTo(
            """
            <div>Adds.</div>
            <dl><dt>Deprecated:</dt><dd>use another</dd>
            <dt>Parameters:</dt><dd><code>&lt;T&gt;</code> – the type</dd><dd><code>x</code> – the <code>x</code></dd>
            <dt>Returns:</dt><dd>the sum</dd>
            <dt>Throws:</dt><dd><code>IllegalStateException</code> – if not</dd>
            <dt>See also:</dt><dd>List.of</dd></dl>""");
  }

  @Test
  void asTextItIsLines() {
    String html =
        html(
            """
            One.
             <p>Two:
             <pre>{@code
               int x = 1;
                 x++;
             }</pre>
             <ul>
               <li>first
               <li>second
             </ul>
             <table><tr><td>a</td><td>b</td></tr></table>
             @param x it
            """);
    assertThat(Javadoc.text(html).lines().map(String::stripTrailing).filter(l -> !l.isEmpty()))
        .containsExactly(
            "One.",
            "Two:",
            "   int x = 1;",
            "     x++;",
            "• first",
            "• second",
            "a b",
            "Parameters:",
            "  x – it");
  }

  @Test
  void aSnippetIsShownAsCode() {
    assertThat(html("As in\n {@snippet :\n   int x = 1;\n   if (x > 0) { x++; }\n }\n done."))
        .matches(
            "(?s)<div>As in\\s+<pre>int x = 1;\\s+if \\(x &gt; 0\\) \\{ x\\+\\+; }</pre>\\s+done\\.</div>");
  }

  @Test
  void allCommentsAreReadAtOnce() {
    assertThat(javadoc.html(List.of("One.", "", "{@code 2}")))
        .containsExactly("<div>One.</div>", "", "<div><code>2</code></div>");
  }
}
