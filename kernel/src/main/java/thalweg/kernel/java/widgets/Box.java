package thalweg.kernel.java.widgets;

import java.util.List;

/** Widgets below or beside one another. */
final class Box extends Widget {
  private final List<? extends Widget> children;

  private Box(String name, List<? extends Widget> children) {
    super(name);
    this.children = children;
    put("children", Messages.array(children.stream().map(this::reference).toList()));
  }

  static Box below(List<? extends Widget> children) {
    return new Box("VBox", children);
  }

  static Box beside(List<? extends Widget> children) {
    return new Box("HBox", children);
  }

  @Override
  public void handle() {
    children.forEach(Widget::handle);
  }

  @Override
  List<Control<?>> controls() {
    return children.stream().flatMap(w -> w.controls().stream()).toList();
  }

  @Override
  String text() {
    return text(children);
  }
}
