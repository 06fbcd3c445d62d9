package thalweg.kernel.java;

import thalweg.kernel.interpreter.Language;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.assistance.Assistant;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.errors.CompileReport;
import thalweg.kernel.java.errors.UncaughtExceptions;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.magics.CellEvaluator;
import thalweg.kernel.java.magics.KnownMagics;
import thalweg.kernel.java.magics.MagicBook;
import thalweg.kernel.java.magics.Magics;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.java.session.Session;

/** What answers the requests, put together once. */
record Parts(
    Session session,
    CellEvaluator evaluator,
    ExtensionKernel kernel,
    Assistant assistant,
    CompileReport compileReport) {

  static Parts assemble(Language language) {
    Session session = new Session();
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions(session.errors()));
    Guard.explain(e -> String.join("\n", session.errors().thrown(e).traceback()));
    KnownMagics magics = new KnownMagics();
    MagicBook book = Magics.register(session, magics);
    CellEvaluator evaluator = new CellEvaluator(session, magics);
    ExtensionKernel kernel = new ExtensionKernel(language, magics, evaluator);
    Assistant assistant = new Assistant(session, book);
    CompileReport compileReport = new CompileReport(assistant.names());
    return new Parts(session, evaluator, kernel, assistant, compileReport);
  }

  /** What the student is told of what ended a cell. */
  Outcome.Failed told(RuntimeException e) {
    return e instanceof DoesNotCompile errors
        ? compileReport.of(errors)
        : ((CellFailure) e).outcome();
  }
}
