package thalweg.kernel.java.widgets;

import com.google.gson.JsonArray;

/** Keeps the values of two controls the same, in the browser itself. */
final class Link extends Model {
  Link(Control<?> a, Control<?> b) {
    super("Link", "controls", "");
    put("source", end(a));
    put("target", end(b));
  }

  private JsonArray end(Control<?> control) {
    JsonArray end = new JsonArray();
    end.add(reference(control));
    end.add(control.key());
    return end;
  }
}
