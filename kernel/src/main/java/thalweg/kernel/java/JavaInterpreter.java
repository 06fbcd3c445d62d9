package thalweg.kernel.java;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.DebugFrontend;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.interpreter.Language;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.magics.StartUp;
import thalweg.kernel.java.output.Live;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.running.CommonPoolThreads;
import thalweg.kernel.java.running.Weaver;
import thalweg.kernel.java.runtime.Tasks;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.java.widgets.Widgets;
import thalweg.kernel.log.Log;

/** Java as the kernel's language: puts the parts together and passes each request to the one that answers it. */
public final class JavaInterpreter implements Interpreter {
  private final StartUp startUp;
  private final StartProblems problems = new StartProblems();
  private volatile @Nullable Parts parts;

  /** Asks the environment for what to do at start. */
  public JavaInterpreter() {
    this(new StartUp(System.getenv()));
  }

  JavaInterpreter(StartUp startUp) {
    this.startUp = startUp;
  }

  /** Prepares the JVM for cells; to be called before it does anything else. */
  public static void prepare() {
    CommonPoolThreads.install();
  }

  @Override
  public Language language() {
    String version = Runtime.version().toString();
    String banner = "Thalweg: Java " + version;
    return new Language("java", version, "text/x-java-source", ".jshell", banner);
  }

  @Override
  public void start() {
    try {
      Streams.install();
      Tasks.ownedBy(() -> Streams.owner()::get);
      new Thread(Weaver::warmUp, "warming").start();
      Parts started = Parts.assemble(language());
      parts = started;
      started.begin(startUp, problems);
    } catch (RuntimeException | Error e) {
      Log.error("start", e);
      problems.add(String.valueOf(e));
    }
  }

  @Override
  public Outcome execute(Cell cell, Frontend frontend) {
    Parts p = parts();
    Streams.begin(frontend);
    Widgets.begin(frontend);
    problems.report(frontend);
    try {
      p.session().runner().begin();
      return new Outcome.Done(p.shown().of(p.evaluator().run(cell, p.kernel())));
    } catch (DoesNotCompile | CellFailure e) {
      return p.told(e, frontend);
    } catch (Exception | Error e) { // of a student's toString, a renderer, or javac itself
      Log.error("cell", e);
      return p.told(p.session().failure(e));
    } finally {
      p.cellEnds();
      Live.endAll(frontend);
      Streams.end(frontend);
    }
  }

  @Override
  public void receive(Comm comm, Frontend frontend) {
    new WidgetCalls(parts()).receive(comm, frontend);
  }

  @Override
  public Map<String, String> comms() {
    return Widgets.comms();
  }

  @Override
  public Completion complete(String code, int cursor) {
    return parts().assistant().complete(code, cursor);
  }

  @Override
  public Optional<Bundle> inspect(String code, int cursor, int detail) {
    return parts().assistant().inspect(code, cursor);
  }

  @Override
  public Completeness isComplete(String code) {
    return parts().assistant().isComplete(code);
  }

  @Override
  public void interrupt() {
    Parts p = parts;
    if (p != null) p.interrupt();
  }

  @Override
  public boolean hasDebugger() {
    return true;
  }

  @Override
  public void debug(JsonObject request, DebugFrontend frontend) {
    parts().debugger().answer(request, frontend);
  }

  @Override
  public void shellEnds() {
    Parts p = parts;
    if (p != null) p.session().runner().leave();
  }

  @Override
  public void close() {
    Parts p = parts;
    if (p != null) p.close();
    parts = null; // with all that cells made
  }

  private Parts parts() {
    Parts p = parts;
    if (p == null) throw new IllegalStateException("Java could not start: " + problems);
    return p;
  }
}
