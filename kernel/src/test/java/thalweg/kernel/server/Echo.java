package thalweg.kernel.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.interpreter.Language;
import thalweg.kernel.interpreter.Outcome;

/**
 * The smallest language: a cell's value is its text. A few words do more, so that all of the protocol can be reached
 * without a real language behind it.
 */
final class Echo implements Interpreter {
  private volatile CountDownLatch interrupted = new CountDownLatch(1);

  @Override
  public Language language() {
    return new Language("echo", "1", "text/plain", ".txt", "Echo");
  }

  @Override
  public void start() {}

  @Override
  public Outcome execute(Cell cell, Frontend frontend) {
    String code = cell.code();
    try {
      if (code.startsWith("fail")) return new Outcome.Failed("Failure", code, List.of(code));
      if (code.startsWith("print ")) frontend.print(Frontend.Stream.STDOUT, code.substring(6));
      else if (code.startsWith("many ")) printMany(Integer.parseInt(code.substring(5)), frontend);
      else if (code.startsWith("ask"))
        return new Outcome.Done(Bundle.text(frontend.input("?", false)));
      else if (code.startsWith("page")) frontend.page(Bundle.text("help"));
      else if (code.startsWith("display")) frontend.display(Bundle.text("shown"), false);
      else if (code.startsWith("wait")) interrupted.await();
      else if (code.startsWith("crash"))
        throw new IllegalStateException("a fault of the interpreter");
      else return new Outcome.Done(Bundle.text(code));
      if (!code.startsWith("wait")) return new Outcome.Done(null);
      interrupted = new CountDownLatch(1);
      return new Outcome.Failed("Interrupted", "", List.of());
    } catch (InterruptedException | java.io.IOException e) {
      return new Outcome.Failed(e.getClass().getName(), String.valueOf(e.getMessage()), List.of());
    }
  }

  private static void printMany(int n, Frontend frontend) {
    for (int i = 0; i < n; i++) frontend.print(Frontend.Stream.STDOUT, i + "\n");
  }

  @Override
  public Completion complete(String code, int cursor) {
    return new Completion(0, cursor, List.of(new Completion.Item(code + "!", "word", "")));
  }

  @Override
  public Optional<Bundle> inspect(String code, int cursor, int detail) {
    return code.isEmpty() ? Optional.empty() : Optional.of(Bundle.text(code));
  }

  @Override
  public Completeness isComplete(String code) {
    return code.endsWith("\\") ? Completeness.INCOMPLETE : Completeness.COMPLETE;
  }

  @Override
  public void interrupt() {
    interrupted.countDown();
  }

  @Override
  public void close() {}
}
