package thalweg.notebook;

import java.util.Base64;
import java.util.Map;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import thalweg.plots.Figure;

/**
 * What a Java kernel of the IJava line finds by {@code ServiceLoader}: preloads the course's imports and teaches the
 * kernel to show the library's values.
 */
public final class ThalwegExtension implements Extension {
  /** How a kernel asks for a coarse figure, while a slider moves: the parameter of a rendering that says the pixels for each on the screen. */
  private static final String RATIO = "pixelRatio";

  /** Called by the kernel at its start. */
  @Override
  public void install(BaseKernel kernel) {
    Views.all().forEach(shown -> register(kernel.getRenderer(), shown));
    kernel.eval(Imports.statements());
  }

  private static <T> void register(Renderer renderer, Views.Shown<T> shown) {
    renderer
        .createRegistration(shown.type())
        .preferring(
            MIMEType.TEXT_HTML, MIMEType.TEXT_LATEX, MIMEType.IMAGE_PNG, MIMEType.TEXT_PLAIN)
        .register(
            (value, context) ->
                show(
                    shown.view().apply(value, context.getParameterAsInt(RATIO, Figure.PIXEL_RATIO)),
                    context));
  }

  private static void show(View view, RenderContext context) {
    DisplayData out = context.getOutputContainer();
    out.putText(view.text());
    String html = view.html();
    if (html != null && context.wantsDataRenderedAs(MIMEType.TEXT_HTML)) {
      out.putHTML(html);
    }
    String latex = view.latex();
    if (latex != null && context.wantsDataRenderedAs(MIMEType.TEXT_LATEX)) {
      out.putLatex(latex);
    }
    View.Picture picture = view.picture();
    if (picture != null && context.wantsDataRenderedAs(MIMEType.IMAGE_PNG)) {
      out.putData(MIMEType.IMAGE_PNG, Base64.getEncoder().encodeToString(picture.png()));
      out.putMetaData(
          MIMEType.IMAGE_PNG,
          Map.of(
              "kind", "figure",
              "width", picture.width(),
              "height", picture.height(),
              "alt", picture.altText()));
    }
  }
}
