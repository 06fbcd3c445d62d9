package thalweg.kernel.java.debugging.evaluation;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.tree.TreeTranslator;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes an expression of a frame as code outside its class means the same: {@code x} as {@code this$0.x}. */
final class FrameTranslator extends TreeTranslator {
  private final FrameNames frame;
  private final TreeMaker maker;
  private final Names names;
  private final Set<String> bound = new HashSet<>(); // by the expression itself
  private @Nullable InvalidExpression problem;

  FrameTranslator(FrameNames frame, Context context) {
    this.frame = frame;
    this.maker = TreeMaker.instance(context);
    this.names = Names.instance(context);
  }

  /** An answer about names, or a reason why there is none. */
  private interface Question<T> {
    T ask() throws InvalidExpression;
  }

  /** Translates a statement, in place. */
  void translateAll(JCTree.JCStatement code) throws InvalidExpression {
    new TreeScanner() {
      @Override
      public void visitBindingPattern(JCTree.JCBindingPattern pattern) {
        bound.add(pattern.var.name.toString());
      }
    }.scan(code);
    translate(code);
    if (problem != null) throw problem;
  }

  private <T> @Nullable T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (InvalidExpression e) {
      if (problem == null) problem = e;
      return null;
    }
  }

  private JCExpression path(int at, String dotted) {
    maker.at(at);
    JCExpression path = null;
    for (String name : dotted.split("\\."))
      path =
          path == null
              ? maker.Ident(names.fromString(name))
              : maker.Select(path, names.fromString(name));
    return Objects.requireNonNull(path);
  }

  @Override
  public void visitIdent(JCIdent tree) {
    result = tree;
    String name = tree.name.toString();
    if (bound.contains(name)) return;
    Optional<String> path =
        ask(
            () -> {
              if (name.equals(Local.THIS)) return Optional.of(frame.self());
              if (name.equals("super"))
                throw new InvalidExpression("super cannot be used here: write this.");
              Optional<String> variable = frame.variable(name);
              return variable.isPresent() || frame.isCopy(name) ? variable : frame.type(name);
            });
    if (path != null && path.isPresent()) result = path(tree.pos, path.get());
  }

  @Override
  public void visitSelect(JCTree.JCFieldAccess tree) {
    boolean outer = tree.name == names._this && tree.selected instanceof JCIdent;
    String object = outer ? ask(() -> frame.object(tree.selected.toString())) : null;
    if (object != null) result = path(tree.pos, object);
    else if (outer) result = tree;
    else super.visitSelect(tree);
  }

  @Override
  public void visitApply(JCTree.JCMethodInvocation tree) {
    if (!(tree.meth instanceof JCIdent method)) {
      super.visitApply(tree);
      return;
    }
    tree.typeargs = translate(tree.typeargs);
    tree.args = translate(tree.args);
    Optional<String> receiver = ask(() -> frame.receiver(method.name.toString()));
    if (receiver != null && receiver.isPresent())
      tree.meth = maker.at(method.pos).Select(path(method.pos, receiver.get()), method.name);
    result = tree;
  }

  /** The names that it declares mean within it what it says. */
  @Override
  public void visitLambda(JCTree.JCLambda tree) {
    Set<String> outside = Set.copyOf(bound);
    new TreeScanner() {
      @Override
      public void visitVarDef(JCTree.JCVariableDecl variable) {
        bound.add(variable.name.toString());
        super.visitVarDef(variable);
      }
    }.scan(tree);
    super.visitLambda(tree);
    bound.retainAll(outside);
  }

  /** The labels of a switch over constants are simple names. */
  @Override
  public void visitCase(JCTree.JCCase tree) {
    tree.stats = translate(tree.stats);
    result = tree;
  }

  @Override
  public void visitClassDef(JCTree.JCClassDecl tree) {
    ask(
        () -> {
          throw new InvalidExpression(
              "An expression cannot declare a class here: write a lambda, or declare the class in a cell.");
        });
    result = tree;
  }
}
