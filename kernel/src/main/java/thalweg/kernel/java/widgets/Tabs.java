package thalweg.kernel.java.widgets;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

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
    put("_titles", numbered()); // for ipywidgets 7, which VS Code uses
    put("children", Messages.array(pages.stream().map(this::reference).toList()));
    return this;
  }

  private JsonObject numbered() {
    JsonObject numbered = new JsonObject();
    for (String title : titles) numbered.addProperty(String.valueOf(numbered.size()), title);
    return numbered;
  }

  @Override
  List<Control<?>> controls() {
    return pages.stream().flatMap(w -> w.controls().stream()).toList();
  }

  @Override
  String text() {
    return text(pages);
  }
}
