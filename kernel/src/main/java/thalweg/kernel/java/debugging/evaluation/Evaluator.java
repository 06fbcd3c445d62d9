package thalweg.kernel.java.debugging.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.running.CellLoader;
import thalweg.kernel.java.running.HiddenClass;
import thalweg.kernel.java.session.Session;

/**
 * Compiles expressions for a place where a cell is stopped. They see the local variables there, the object whose method runs with
 * its members, private ones too, and all that cells have declared and imported.
 *
 * <p>Nothing of the session changes, and nothing is waited for that a running cell holds.
 */
public final class Evaluator {
  private final Session session;
  private final CellLoader loader;

  /** Compiles against what a session has declared by then. */
  public Evaluator(Session session) {
    this.session = session;
    this.loader = (CellLoader) session.module().getClassLoader();
  }

  /**
   * Compiles an expression.
   *
   * @param expression such as {@code x + 1}; also one that changes something, but for the local variables of the frame
   * @param locals the local variables of the frame, {@code this} among them
   * @param frame the class whose code the frame runs; null for an expression of the top level
   * @throws InvalidExpression if it does not compile
   */
  public Evaluation compile(String expression, List<Local> locals, @Nullable Class<?> frame)
      throws InvalidExpression {
    String text = expression.strip().replaceFirst("[;\\s]+$", "");
    if (text.isEmpty()) throw new InvalidExpression("Write an expression, such as x + 1.");
    Object compiled = session.runner().outside(() -> tried(text, locals, frame));
    if (compiled instanceof InvalidExpression problem) throw problem;
    return (Evaluation) compiled;
  }

  /** An evaluation, or what is wrong. Types that cannot be written as they are become simpler ones. */
  private Object tried(String expression, List<Local> locals, @Nullable Class<?> frame) {
    InvalidExpression problem = null;
    for (UnaryOperator<Local> type :
        List.<UnaryOperator<Local>>of(local -> local, Local::erased, Local::untyped)) {
      try {
        return compiled(expression, locals.stream().map(type).toList(), frame);
      } catch (InvalidExpression e) {
        problem = e;
        if (!e.isOfFrame()) break;
      }
    }
    return Objects.requireNonNull(problem);
  }

  private Evaluation compiled(String expression, List<Local> locals, @Nullable Class<?> frame)
      throws InvalidExpression {
    try {
      return compiled(expression, false, locals, frame);
    } catch (InvalidExpression e) {
      if (!ExpressionErrors.isOfNoValue(e)) throw e;
      return compiled(expression, true, locals, frame);
    }
  }

  private Evaluation compiled(
      String expression, boolean isStatement, List<Local> locals, @Nullable Class<?> frame)
      throws InvalidExpression {
    Declarations declared = session.declared();
    FrameNames names = new FrameNames(locals, frame, new NotYetRun(declared));
    ExpressionSource source =
        ExpressionSource.of(
            expression, isStatement, names, loader, declared, session.javac().packages());
    Class<?> cell = frame == null ? null : frame.getNestHost();
    byte[] code = new ExpressionCompiler(session.javac(), declared, names, cell).compile(source);
    return new Evaluation(
        HiddenClass.of(code, loader, cell).method(ExpressionSource.METHOD), source.values());
  }
}
