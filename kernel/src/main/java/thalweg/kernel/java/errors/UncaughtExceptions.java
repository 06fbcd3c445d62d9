package thalweg.kernel.java.errors;

import java.lang.Thread.UncaughtExceptionHandler;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.log.Log;

/** Shows an exception that ends a thread under the cell that started the thread, as errors of cells are shown. */
public record UncaughtExceptions(ExceptionReport errors) implements UncaughtExceptionHandler {

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    if (e instanceof Guard.Stopped) return; // it was to end, with its cell
    Frontend frontend = Streams.frontend();
    if (frontend == null) {
      Log.error(thread.getName(), e); // a thread of the kernel
      return;
    }
    String lines = String.join("\n", errors.thrown(e).traceback());
    String name =
        thread.getName().isEmpty() ? "A virtual thread" : "The thread " + thread.getName();
    frontend.print(Frontend.Stream.STDERR, name + " ended by\n" + lines + "\n");
  }
}
