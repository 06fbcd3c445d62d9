package thalweg.kernel.java.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.Piece.Variable;

/** Reads a piece as one of the things it could be: what it is, and what it declares. */
record PieceReader(ParsedText parsed) {
  private static final Pattern MEANINGLESS =
      Pattern.compile("\\b(?:public|private|protected|static)\\b");
  private static final Set<Modifier> ACCESS =
      EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);
  private static final Pattern FINAL = Pattern.compile("\\bfinal\\b");

  @Nullable Piece piece() {
    String text = parsed.text();
    if (parsed.frame() == Frame.IMPORT) return Piece.ofImport(parsed.source());
    ClassTree outer = (ClassTree) parsed.unit().getTypeDecls().get(0);
    List<? extends Tree> members = outer.getMembers();
    if (parsed.unit().getTypeDecls().size() > 1
        || (parsed.frame() != Frame.MEMBER && members.size() > 1))
      return null; // it closes what it did not open
    if (parsed.frame() == Frame.MEMBER) return ofTrees(members);
    BlockTree body = ((MethodTree) members.get(0)).getBody();
    if (parsed.frame() == Frame.EXPRESSION)
      return plain(Kind.EXPRESSION, Frame.withoutSemicolon(text));
    return ofTrees(body.getStatements());
  }

  private @Nullable Piece ofTrees(List<? extends Tree> trees) {
    List<? extends Tree> all =
        trees.stream().filter(t -> !(t instanceof EmptyStatementTree)).toList();
    if (all.isEmpty()) return null;
    Tree first = all.get(0);
    if (first instanceof ClassTree type) return ofType(type);
    if (first instanceof MethodTree method) return ofMethod(method);
    if (first instanceof VariableTree variable) return ofVariables(variable, all);
    if (all.size() == 1 && first instanceof ExpressionStatementTree e) {
      boolean assignment = e.getExpression() instanceof AssignmentTree;
      return plain(assignment ? Kind.ASSIGNMENT : Kind.CALL, Frame.withoutSemicolon(parsed.text()));
    }
    return plain(Kind.STATEMENT, parsed.text());
  }

  private Piece ofType(ClassTree type) {
    return new Piece(
        parsed.source(),
        Kind.TYPE,
        type.getSimpleName().toString(),
        "",
        code(type.getModifiers(), false),
        List.of(),
        bodies(type),
        constructors(type));
  }

  private Piece ofMethod(MethodTree method) {
    String parameters =
        method.getParameters().stream()
            .map(p -> p.getType().toString())
            .collect(Collectors.joining(","));
    return new Piece(
        parsed.source(),
        Kind.METHOD,
        method.getName().toString(),
        parameters,
        code(method.getModifiers(), false),
        List.of(),
        bodies(method),
        List.of());
  }

  private Piece ofVariables(VariableTree first, List<? extends Tree> all) {
    List<Variable> variables = new ArrayList<>();
    for (Tree tree : all)
      if (tree instanceof VariableTree v) variables.add(VariableReader.read(parsed, v));
    String code = code(first.getModifiers(), true);
    return new Piece(parsed.source(), Kind.VARIABLE, "", "", code, variables, List.of(), List.of());
  }

  private Piece plain(Kind kind, String code) {
    return new Piece(parsed.source(), kind, "", "", code, List.of(), List.of(), List.of());
  }

  /** The text without the modifiers that a cell gives no meaning, in the same columns. */
  private String code(ModifiersTree modifiers, boolean variable) {
    String text = parsed.text();
    Range range = parsed.range(modifiers);
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
        found.add(parsed.range(method).from());
    return found;
  }

  private List<Range> bodies(Tree tree) {
    List<Range> bodies = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (method.getBody() != null) bodies.add(parsed.range(method.getBody()));
        return null;
      }
    }.scan(tree, null);
    return bodies;
  }
}
