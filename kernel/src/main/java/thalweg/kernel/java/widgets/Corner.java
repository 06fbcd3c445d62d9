package thalweg.kernel.java.widgets;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;

/**
 * The front end as a handler sees it: what it prints appears in a corner below its controls, for the front end shows nothing of a
 * message's own output.
 */
public final class Corner implements Frontend {
  private static final int LONGEST = 100_000; // characters of text

  private final Frontend frontend;
  private final StringBuilder printed = new StringBuilder();

  /** For a handler that a message of this front end calls. */
  public Corner(Frontend frontend) {
    this.frontend = frontend;
  }

  @Override
  public synchronized void print(Stream stream, String text) {
    printed.append(text);
    if (printed.length() > LONGEST) printed.delete(0, printed.length() - LONGEST);
  }

  /** What has been printed. */
  synchronized String printed() {
    return printed.toString().stripTrailing();
  }

  /** Shows what is shown in place already; what is new has no place but the text of the corner. */
  @Override
  public void display(Bundle bundle, boolean update) {
    if (update) frontend.display(bundle, true);
    else if (bundle.data().get("text/plain") instanceof JsonPrimitive text)
      print(Stream.STDOUT, text.getAsString() + "\n");
  }

  /** Shows a text at the place with an id. */
  void show(String id, String text, boolean update) {
    Bundle bundle = Bundle.text(text);
    bundle.info().addProperty("display_id", id);
    bundle.metadata().add(Interaction.KERNEL, bundle.info());
    frontend.display(bundle, update);
  }

  @Override
  public void tell(Comm comm) {
    frontend.tell(comm);
  }

  @Override
  public String cell() {
    return frontend.cell();
  }

  @Override
  public synchronized void clear(boolean wait) {
    printed.setLength(0);
  }

  @Override
  public void page(Bundle bundle) {
    frontend.page(bundle);
  }

  @Override
  public String input(String prompt, boolean password) throws IOException {
    throw new IOException("what a widget calls cannot ask for input; use a text field");
  }
}
