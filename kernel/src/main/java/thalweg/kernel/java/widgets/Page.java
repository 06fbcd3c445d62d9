package thalweg.kernel.java.widgets;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;

/**
 * The front end as code sees it whose output has a place of its own.
 *
 * @param outputs the place
 * @param frontend the front end itself; null where no cell runs
 */
record Page(Outputs outputs, @Nullable Frontend frontend) implements Frontend {

  @Override
  public void print(Stream stream, String text) {
    outputs.print(stream, text);
  }

  @Override
  public void display(Bundle bundle, boolean update) {
    if (!update) outputs.add(bundle);
    else if (!outputs.replace(bundle) && frontend != null) frontend.display(bundle, true);
  }

  @Override
  public void clear(boolean wait) {
    outputs.clear(wait);
  }

  @Override
  public void tell(Comm comm) {
    if (frontend != null) frontend.tell(comm);
  }

  @Override
  public String cell() {
    return frontend == null ? "" : frontend.cell();
  }

  @Override
  public List<String> deletedCells() {
    return frontend == null ? List.of() : frontend.deletedCells();
  }

  @Override
  public void page(Bundle bundle) {
    if (frontend != null) frontend.page(bundle);
  }

  @Override
  public String input(String prompt, boolean password) throws InterruptedException, IOException {
    if (frontend == null) throw new IOException("there is no cell that could ask for input");
    return frontend.input(prompt, password);
  }
}
