package thalweg.kernel.java.reading;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece.AnonymousObject;
import thalweg.kernel.java.reading.Piece.Mutability;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.Piece.Variable;

/** Reads the declaration of a variable. */
final class VariableReader {
  private VariableReader() {}

  static Variable read(ParsedText parsed, VariableTree tree) {
    ExpressionTree value = tree.getInitializer();
    Tree written = tree.getType();
    boolean inferred = written == null || parsed.textOf(written).equals("var");
    Tree type = inferred ? evident(value) : written;
    Range at = type == null ? null : parsed.range(type);
    if (type != null && at != null && !blank(at.of(parsed.text())).equals(blank(type.toString())))
      at = null;
    boolean braces = value instanceof NewArrayTree array && array.getType() == null;
    return new Variable(
        tree.getName().toString(),
        type == null ? null : type.toString(),
        at,
        value == null ? null : parsed.range(value),
        braces,
        mutability(tree),
        inferred ? anonymous(parsed, value) : null);
  }

  private static Mutability mutability(VariableTree tree) {
    ExpressionTree value = tree.getInitializer();
    if (value == null || !tree.getModifiers().getFlags().contains(Modifier.FINAL))
      return Mutability.ASSIGNABLE;
    boolean constant = Boolean.TRUE.equals(new ConstantScanner().scan(value, null));
    return constant ? Mutability.CONSTANT : Mutability.FINAL;
  }

  /** Whether an expression is made of literals and operators that cannot fail. */
  private static final class ConstantScanner extends TreeScanner<Boolean, @Nullable Void> {
    @Override
    public Boolean scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree == null) return true;
      return switch (tree.getKind()) {
        case INT_LITERAL, LONG_LITERAL, FLOAT_LITERAL, DOUBLE_LITERAL -> true;
        case CHAR_LITERAL, STRING_LITERAL, BOOLEAN_LITERAL -> true;
        case PARENTHESIZED, UNARY_MINUS, UNARY_PLUS, LOGICAL_COMPLEMENT -> descend(tree);
        case PLUS, MINUS, MULTIPLY -> descend(tree);
        default -> false;
      };
    }

    private boolean descend(Tree tree) {
      return tree.accept(this, null);
    }

    @Override
    public Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
      return Boolean.TRUE.equals(a) && Boolean.TRUE.equals(b);
    }
  }

  private static @Nullable AnonymousObject anonymous(
      ParsedText parsed, @Nullable ExpressionTree value) {
    if (!(value instanceof NewClassTree made)
        || made.getClassBody() == null
        || made.getEnclosingExpression() != null) return null;
    List<? extends ExpressionTree> given = made.getArguments();
    int brace = parsed.offset(made.getClassBody()) + 1;
    Range arguments =
        given.isEmpty()
            ? new Range(brace, brace)
            : new Range(
                parsed.range(given.get(0)).from(), parsed.range(given.get(given.size() - 1)).to());
    return new AnonymousObject(arguments, new Range(brace, parsed.range(made).to()));
  }

  /** The type that {@code new T(…)} or a cast says itself; null if javac has to find it. */
  private static @Nullable Tree evident(@Nullable ExpressionTree value) {
    if (value instanceof TypeCastTree cast)
      return cast.getType() instanceof IntersectionTypeTree ? null : cast.getType();
    if (!(value instanceof NewClassTree made)) return null;
    boolean diamond =
        made.getIdentifier() instanceof ParameterizedTypeTree type
            && type.getTypeArguments().isEmpty();
    boolean plain = made.getClassBody() == null && made.getEnclosingExpression() == null;
    return plain && !diamond ? made.getIdentifier() : null;
  }

  private static String blank(String text) {
    return text.replaceAll("\\s", "");
  }
}
