package thalweg.kernel.jshell;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thalweg.kernel.display.TypeNames;

/** What the methods that a completion offers take and return. */
final class Signatures {
  private static final int SHOWN = 4; // overloads

  private final Session session;
  private final Classes classes;
  private final Method[] methods;

  /** For what follows a receiver such as {@code Math.}; empty for a name that stands alone. */
  Signatures(Session session, String receiver) {
    this.session = session;
    this.classes = new Classes(session);
    this.methods = receiver.isEmpty() ? Notebook.class.getMethods() : methods(receiver);
  }

  private Method[] methods(String receiver) {
    String expression = receiver.substring(0, receiver.length() - 1);
    String type = session.analysis().analyzeType(expression, expression.length());
    return classes
        .named(type != null ? type : expression)
        .map(Class::getMethods)
        .orElse(new Method[0]);
  }

  /** Such as {@code (int, int) int}, one a overload; empty if nothing is known. */
  String of(String name) {
    Stream<String> declared =
        session
            .declared()
            .of(Piece.Kind.METHOD)
            .filter(d -> d.simpleName().equals(name))
            .map(d -> "(" + d.piece().parameters() + ") " + d.type());
    Stream<String> known =
        Arrays.stream(methods).filter(m -> m.getName().equals(name)).map(Signatures::text);
    return Stream.concat(declared, known)
        .distinct()
        .limit(SHOWN)
        .collect(Collectors.joining(" | "));
  }

  private static String text(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(t -> TypeNames.shorten(t.getTypeName()))
        .collect(
            Collectors.joining(
                ", ", "(", ") " + TypeNames.shorten(method.getGenericReturnType().getTypeName())));
  }
}
