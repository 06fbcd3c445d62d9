package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thalweg.kernel.interpreter.Bundle;

/** Notebooks written for IJava and JJava run unchanged. */
class CompatibilityTest {
  private Notebooks java;

  @BeforeEach
  void start() {
    java = new Notebooks();
    java.run("record Box(double side) {}");
  }

  @AfterEach
  void stop() {
    java.close();
  }

  private String html(String code) {
    Bundle result = java.result(code);
    return result.data().get("text/html").getAsString();
  }

  @Test
  void aRendererIsAddedAsInIJava() {
    java.value(
        """
        import io.github.spencerpark.ijava.IJava;
        import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

        IJava.getKernelInstance().getRenderer()
            .createRegistration(Box.class)
            .preferring(MIMEType.TEXT_HTML)
            .supporting(MIMEType.parse("text/latex"), MIMEType.TEXT_PLAIN)
            .register((box, context) -> {
              context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + box.side() + "</b>");
              context.renderIfRequested(MIMEType.TEXT_LATEX, () -> "box");
            });""");
    assertThat(html("new Box(3)")).isEqualTo("<b>3.0</b>");
    java.value("display(new Box(4), \"text/latex\");");
    assertThat(java.screen.displays.get(0).data().has("text/latex")).isTrue();
  }

  @Test
  void aRendererIsAddedAsInJJava() {
    java.value(
        """
        import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
        getKernelInstance().getRenderer()
            .createRegistration(Box.class)
            .preferring(MIMEType.TEXT_HTML)
            .register((box, context) ->
                context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<i>" + box.side() + "</i>"));""");
    assertThat(html("new Box(3)")).isEqualTo("<i>3.0</i>");
    assertThat(
            java.value(
                "org.dflib.jjava.JJava.getKernelInstance().getRenderer() == getKernelInstance().getRenderer()"))
        .isEqualTo("true");
  }

  @Test
  void dataIsShownUnderTheNamesOfIJava() {
    java.value(
        """
        import io.github.spencerpark.jupyter.kernel.display.DisplayData;
        import io.github.spencerpark.ijava.runtime.*;
        DisplayData data = new DisplayData("text");
        data.putHTML("<u>x</u>");
        IJava.getKernelInstance().display(data);
        Display.display(5);"""
            .replace("IJava.", "io.github.spencerpark.ijava.IJava."));
    assertThat(java.screen.displays.get(0).data().get("text/html").getAsString())
        .isEqualTo("<u>x</u>");
    assertThat(java.screen.displays.get(1).data().get("text/plain").getAsString()).isEqualTo("5");
    assertThat(java.value("Kernel.eval(\"1 + 1\")")).isEqualTo("2");
    assertThat(java.value("Kernel.getKernelInstance().evalRaw(\"2 + 1\")")).isEqualTo("3");
  }

  @Test
  void magicsAreAddedAsInIJava() {
    java.value(
        """
        import io.github.spencerpark.ijava.IJava;
        import io.github.spencerpark.jupyter.kernel.magic.common.Shell;
        import io.github.spencerpark.jupyter.kernel.magic.registry.*;
        class Mine {
          @LineMagic static String shout(List<String> words) { return String.join(" ", words).toUpperCase(); }
          @CellMagic(value = "count", aliases = "lines") static long lines(List<String> words, String body) { return body.lines().count(); }
          @LineMagic static void fail(List<String> words) { throw new IllegalStateException("no"); }
        }
        var magics = IJava.getKernelInstance().getMagics();
        magics.registerMagics(Shell.class);
        magics.registerMagics(Mine.class);
        magics.registerLineMagic("twice", words -> words.get(0) + words.get(0));""");
    assertThat(java.value("String s = %shout a b\ns")).isEqualTo("A B");
    assertThat(java.value("%%lines\na\nb")).isEqualTo("2");
    assertThat(java.value("String t = %twice ab\nt")).isEqualTo("abab");
    assertThat(java.failure("%fail").value()).contains("no");
  }
}
