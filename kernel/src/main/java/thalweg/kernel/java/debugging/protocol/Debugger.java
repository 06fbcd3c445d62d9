package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.DebugFrontend;
import thalweg.kernel.java.debugging.evaluation.Evaluator;
import thalweg.kernel.java.debugging.stopping.CellSources;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Stops;
import thalweg.kernel.java.debugging.stopping.Visible;
import thalweg.kernel.java.debugging.values.TopLevelVariables;
import thalweg.kernel.java.debugging.values.Variables;
import thalweg.kernel.java.runtime.Quiet;
import thalweg.kernel.java.session.Session;

/**
 * A debugger of cells. A cell costs as much as without it until a front end attaches.
 *
 * @see <a href="https://microsoft.github.io/debug-adapter-protocol/specification">Debug Adapter Protocol</a>
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#debug-request">Jupyter's additions</a>
 */
public final class Debugger {
  private final Events events;
  private final Attachment attachment;
  private final StackRequests stack;
  private final Evaluations evaluations;
  private final Commands commands;

  /**
   * A debugger of the cells of a session.
   *
   * @param display how a cell shows a value
   */
  public Debugger(Session session, Function<@Nullable Object, Bundle> display) {
    ClassLoader cells = session.module().getClassLoader();
    CellSources sources = new CellSources();
    Variables variables = new Variables();
    TopLevelVariables topLevel = new TopLevelVariables(session);
    events = new Events(variables);
    Stops stops = new Stops(cells, session.errors().places(), sources, events);
    Expressions expressions = new Expressions(new Evaluator(session));
    attachment = new Attachment(stops, expressions);
    stack = new StackRequests(stops, sources, variables, topLevel);
    evaluations = new Evaluations(expressions, variables);
    commands =
        new Commands(
            session.runner(),
            stops,
            attachment,
            events,
            new BreakpointRequests(stops, sources, expressions),
            stack,
            new RichVariables(stops, variables, topLevel, display));
  }

  /** Answers a request; one at a time, and never from a thread of a cell. */
  public void answer(JsonObject message, DebugFrontend frontend) {
    events.to(frontend);
    Quiet.run(() -> answer(new Request(message), frontend));
  }

  private void answer(Request request, DebugFrontend frontend) {
    try {
      attachment.requireFor(request.command());
      if (request.command().equals("evaluate")) evaluate(request, frontend);
      else frontend.reply(request.done(commands.body(request)));
    } catch (Refusal e) {
      frontend.reply(request.refused(e.getMessage()));
    }
  }

  private void evaluate(Request request, DebugFrontend frontend) {
    Stop stop = stack.stop();
    Visible seen = stop.frames().get(StackRequests.frame(stop, request)).visible();
    evaluations.evaluate(request, stop, seen, frontend::reply);
  }

  /** The running cells are to stop. */
  public void interrupted() {
    attachment.release();
  }

  /** A cell has ended. */
  public void cellEnded() {
    attachment.forget();
  }

  /** Lets everything go on, and forgets it. */
  public void close() {
    attachment.end();
  }
}
