package thalweg.kernel.java;

import java.util.ArrayList;
import java.util.List;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.log.Log;

/** What went wrong before the first cell, which is the first to say so. */
final class StartProblems {
  private final List<String> all = new ArrayList<>();

  /** Something went wrong. */
  synchronized void add(String problem) {
    all.add(problem);
  }

  /** Something could not be done; {@code parts} tell what is wrong with code. */
  void add(String what, Throwable e, Parts parts) {
    Log.error(what, e);
    boolean ofCode = e instanceof DoesNotCompile || e instanceof CellFailure;
    add(
        ofCode
            ? what + ":\n" + String.join("\n", parts.told((RuntimeException) e).traceback())
            : what + ": " + e.getMessage());
  }

  /** Shows them once. */
  synchronized void report(Frontend frontend) {
    if (all.isEmpty()) return;
    all.add("The rest of the kernel works.");
    frontend.display(Bundle.text(String.join("\n", all)), false);
    all.clear();
  }

  @Override
  public synchronized String toString() {
    return all.toString();
  }
}
