package thalweg.kernel.java.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.Piece.Variable;

/** A piece as one of the things it could be: what it is, and what it declares. */
record PieceReader(
    SourcePositions positions, CompilationUnitTree unit, PieceText source, Frame frame) {
  private static final Pattern MEANINGLESS =
      Pattern.compile("\\b(?:public|private|protected|static)\\b");
  private static final Set<Modifier> ACCESS =
      EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);
  private static final Pattern FINAL = Pattern.compile("\\bfinal\\b");

  PieceReader(JavacTask task, CompilationUnitTree unit, PieceText source, Frame frame) {
    this(Trees.instance(task).getSourcePositions(), unit, source, frame);
  }

  @Nullable Piece piece() {
    String text = source.text();
    if (frame == Frame.IMPORT) return Piece.ofImport(source);
    ClassTree outer = (ClassTree) unit.getTypeDecls().get(0);
    List<? extends Tree> members = outer.getMembers();
    if (unit.getTypeDecls().size() > 1 || (frame != Frame.MEMBER && members.size() > 1))
      return null; // it closes what it did not open
    if (frame == Frame.MEMBER) return ofTrees(members);
    BlockTree body = ((MethodTree) members.get(0)).getBody();
    if (frame == Frame.EXPRESSION) return plain(Kind.EXPRESSION, Frame.withoutSemicolon(text));
    return ofTrees(body.getStatements());
  }

  private @Nullable Piece ofTrees(List<? extends Tree> trees) {
    List<? extends Tree> all =
        trees.stream().filter(t -> !(t instanceof EmptyStatementTree)).toList();
    if (all.isEmpty()) return null;
    Tree first = all.get(0);
    if (first instanceof ClassTree type) {
      return new Piece(
          source,
          Kind.TYPE,
          type.getSimpleName().toString(),
          "",
          code(type.getModifiers(), false),
          List.of(),
          bodies(type),
          constructors(type));
    }
    if (first instanceof MethodTree method) {
      String parameters =
          method.getParameters().stream()
              .map(p -> p.getType().toString())
              .collect(Collectors.joining(","));
      return new Piece(
          source,
          Kind.METHOD,
          method.getName().toString(),
          parameters,
          code(method.getModifiers(), false),
          List.of(),
          bodies(method),
          List.of());
    }
    if (first instanceof VariableTree variable) {
      List<Variable> variables = new ArrayList<>();
      for (Tree tree : all) if (tree instanceof VariableTree v) variables.add(variable(v));
      String code = code(variable.getModifiers(), true);
      return new Piece(source, Kind.VARIABLE, "", "", code, variables, List.of(), List.of());
    }
    if (all.size() == 1 && first instanceof ExpressionStatementTree e) {
      boolean assignment = e.getExpression() instanceof AssignmentTree;
      return plain(assignment ? Kind.ASSIGNMENT : Kind.CALL, Frame.withoutSemicolon(source.text()));
    }
    return plain(Kind.STATEMENT, source.text());
  }

  /** What is well formed and has no meaning in a cell: a lambda alone, a return from a method that is not there. */
  Optional<CompileError> stray() {
    if (frame == Frame.EXPRESSION && bodyOf(unit) instanceof ReturnTree only) {
      ExpressionTree value = only.getExpression();
      if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree)
        return Optional.of(CompileError.strayLambda(source.text().length()));
    }
    if (frame != Frame.STATEMENT) return Optional.empty();
    List<Integer> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        found.add(range(tree).from());
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return tree.getSimpleName().contentEquals("$") ? super.visitClass(tree, null) : null;
      }
    }.scan(unit, null);
    return found.stream().findFirst().map(CompileError::strayReturn);
  }

  private static Tree bodyOf(CompilationUnitTree unit) {
    ClassTree outer = (ClassTree) unit.getTypeDecls().get(0);
    return ((MethodTree) outer.getMembers().get(0)).getBody().getStatements().get(0);
  }

  private Piece plain(Kind kind, String code) {
    return new Piece(source, kind, "", "", code, List.of(), List.of(), List.of());
  }

  private Range range(Tree tree) {
    int before = frame.before().length();
    int from = (int) positions.getStartPosition(unit, tree) - before;
    int to = (int) positions.getEndPosition(unit, tree) - before;
    return new Range(Math.max(0, from), Math.min(source.text().length(), Math.max(from, to)));
  }

  private Variable variable(VariableTree tree) {
    ExpressionTree value = tree.getInitializer();
    Tree written = tree.getType();
    boolean inferred = written == null || range(written).of(source.text()).equals("var");
    Tree type = inferred ? evident(value) : written;
    Range at = type == null ? null : range(type);
    if (type != null && at != null && !blank(at.of(source.text())).equals(blank(type.toString())))
      at = null;
    boolean braces = value instanceof NewArrayTree array && array.getType() == null;
    return new Variable(
        tree.getName().toString(),
        type == null ? null : type.toString(),
        at,
        value == null ? null : range(value),
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

  /** The text without the modifiers that a cell gives no meaning, in the same columns. */
  private String code(ModifiersTree modifiers, boolean variable) {
    String text = source.text();
    Range range = range(modifiers);
    if (modifiers.getFlags().isEmpty()) return text;
    String head = range.of(text);
    head = MEANINGLESS.matcher(head).replaceAll(m -> " ".repeat(m.group().length()));
    if (variable) head = FINAL.matcher(head).replaceAll("     ");
    return text.substring(0, range.from()) + head + text.substring(range.to());
  }

  /** Where the constructors of a record begin that do not say who may call them. */
  private List<Integer> constructors(ClassTree type) {
    if (type.getKind() != Tree.Kind.RECORD) return List.of();
    List<Integer> found = new ArrayList<>();
    for (Tree member : type.getMembers())
      if (member instanceof MethodTree method
          && method.getName().contentEquals("<init>")
          && Collections.disjoint(method.getModifiers().getFlags(), ACCESS))
        found.add(range(method).from());
    return found;
  }

  private List<Range> bodies(Tree tree) {
    List<Range> bodies = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (method.getBody() != null) bodies.add(range(method.getBody()));
        return null;
      }
    }.scan(tree, null);
    return bodies;
  }
}
