package thalweg.kernel.server;

import java.io.IOException;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;

/** A front end that shows nothing: for silent requests. */
final class Silence implements Frontend {
  @Override
  public void print(Stream stream, String text) {}

  @Override
  public void display(Bundle bundle, boolean update) {}

  @Override
  public void clear(boolean wait) {}

  @Override
  public void page(Bundle bundle) {}

  @Override
  public String input(String prompt, boolean password) throws IOException {
    throw new IOException("a silent cell cannot ask for input");
  }
}
