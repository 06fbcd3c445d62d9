package thalweg.kernel.java.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pages with a title each, of which one is seen. */
public final class Tabs extends Widget {
  private final List<String> titles = new ArrayList<>();
  private final List<Widget> pages = new ArrayList<>();

  Tabs() {
    super("Tab");
    put("selected_index", 0);
  }

  /** Adds a page. */
  public Tabs add(String title, Widget page) {
    titles.add(title);
    pages.add(page);
    put("titles", Messages.array(titles.toArray(String[]::new)));
    put("children", Messages.array(pages.stream().map(this::reference).toList()));
    return this;
  }

  @Override
  String text() {
    return pages.stream().map(Widget::text).collect(Collectors.joining(", "));
  }
}
