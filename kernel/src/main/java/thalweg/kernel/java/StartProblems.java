package thalweg.kernel.java;

import java.util.ArrayList;
import java.util.List;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;

/** What went wrong while the kernel started, when there was nobody to tell: the first cell shows it. */
final class StartProblems {
  private final List<String> problems = new ArrayList<>();

  synchronized void add(String problem) {
    problems.add(problem);
  }

  synchronized void show(Frontend frontend) {
    if (problems.isEmpty()) return;
    String text =
        "An extension could not be installed; the rest of the kernel works:\n"
            + String.join("\n", problems);
    problems.clear();
    frontend.display(Bundle.text(text), false);
  }

  @Override
  public synchronized String toString() {
    return problems.toString();
  }
}
