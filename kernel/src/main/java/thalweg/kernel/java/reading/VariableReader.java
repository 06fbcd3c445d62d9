package thalweg.kernel.java.reading;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import org.jspecify.annotations.Nullable;
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
        braces);
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
