package thalweg.kernel.java.widgets;

import thalweg.kernel.java.display.Html;

/** HTML that a handler changes. */
public final class HtmlView extends Widget {
  private String html;

  HtmlView(String html) {
    super("HTML");
    this.html = html;
    put("value", html);
  }

  /** Shows other HTML. */
  public void html(String other) {
    html = other;
    put("value", other);
  }

  @Override
  String text() {
    return Html.text(html);
  }
}
