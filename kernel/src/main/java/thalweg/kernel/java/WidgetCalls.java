package thalweg.kernel.java;

import java.util.concurrent.Executors;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Live;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.running.InterruptibleExecutor;
import thalweg.kernel.java.widgets.Corner;
import thalweg.kernel.java.widgets.Widget;
import thalweg.kernel.java.widgets.Widgets;

/** What a front end says to widgets: their handlers run as cells do, and can be stopped like them. */
record WidgetCalls(Parts parts) {

  /** Takes what it says; waits for the handlers. */
  void receive(Comm comm, Frontend frontend) {
    Streams.begin(frontend);
    try {
      Widget widget = Widgets.receive(comm, frontend);
      if (widget == null) return;
      Corner corner = new Corner(frontend);
      say(widget, corner, call(widget::handle, corner));
      if (widget.isCoarse()) frontend.atRest(widget, () -> sharpen(widget, corner));
    } finally {
      Streams.end(frontend);
    }
  }

  private void sharpen(Widget widget, Corner corner) {
    String wrong = call(widget::sharpen, corner);
    if (!wrong.isEmpty()) say(widget, corner, wrong);
  }

  private static void say(Widget widget, Corner corner, String wrong) {
    Streams.own(corner);
    widget.say(corner, wrong);
    Streams.own(null);
  }

  /** Calls what a person has written, as a cell is called; returns what went wrong, which is mostly nothing. */
  private String call(Runnable handler, Corner corner) {
    InterruptibleExecutor runner = parts.session().runner();
    Streams.begin(corner);
    try {
      runner.begin();
      runner.call(Executors.callable(handler));
      return "";
    } catch (Exception | Error e) { // of a handler
      return String.join("\n", parts.told(parts.session().failure(e)).traceback());
    } finally {
      runner.end();
      Live.endAll(corner);
      Streams.end(corner);
    }
  }
}
