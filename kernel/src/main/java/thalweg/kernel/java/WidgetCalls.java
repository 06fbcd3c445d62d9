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
      if (widget != null) handle(widget, new Corner(frontend));
    } finally {
      Streams.end(frontend);
    }
  }

  private void handle(Widget widget, Corner corner) {
    InterruptibleExecutor runner = parts.session().runner();
    String wrong = "";
    Streams.begin(corner);
    try {
      runner.begin();
      runner.call(Executors.callable(widget::handle));
    } catch (Exception | Error e) { // of a handler
      wrong = String.join("\n", parts.told(parts.session().failure(e)).traceback());
    } finally {
      runner.end();
      Live.endAll(corner);
      Streams.end(corner);
    }
    widget.say(corner, wrong);
  }
}
