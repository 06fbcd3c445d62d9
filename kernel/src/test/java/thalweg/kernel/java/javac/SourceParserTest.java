package thalweg.kernel.java.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.ClassTree;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import thalweg.kernel.java.ReachableObjects;

class SourceParserTest {
  private final SourceParser parser = parser(List.of());

  private static SourceParser parser(List<String> added) {
    return new SourceParser(new JavacFiles(new ClassPath()), new JavacOptions(added).plain());
  }

  private ClassTree type(String code) {
    return (ClassTree) parser.parse(code).unit().getTypeDecls().get(0);
  }

  @Test
  void treesAndTheirPlacesAreThoseOfTheLastFile() {
    String code = "class A { int  two = 2; }";
    ParsedFile file = parser.parse(code);
    ClassTree type = (ClassTree) file.unit().getTypeDecls().get(0);
    var member = type.getMembers().get(0);
    int from = (int) file.positions().getStartPosition(file.unit(), member);
    int to = (int) file.positions().getEndPosition(file.unit(), member);
    assertThat(code.substring(from, to)).isEqualTo("int  two = 2;");
    assertThat(type("interface B {}").getSimpleName()).hasToString("B");
  }

  @Test
  void eachFileHasItsOwnErrorsAlsoAtAPlaceWhereThereWasOne() {
    for (int i = 0; i < 3; i++) {
      List<? extends Diagnostic<?>> errors = parser.parse("class A { int x = ; }").errors();
      assertThat(errors).hasSize(1);
      assertThat(errors.get(0).getPosition()).isEqualTo("class A { int x = ".length());
      assertThat(parser.parse("class A { int x = 1; }").errors()).isEmpty();
    }
  }

  @Test
  void moreThanAHundredErrorsAreReported() {
    String wrong = "class A {\n" + "  int x = ;\n".repeat(150) + "}";
    assertThat(parser.parse(wrong).errors()).hasSize(150);
    assertThat(parser.parse(wrong).errors()).hasSize(150);
  }

  @Test
  void aFileThatJavacCannotReadDoesNotDisturbTheNext() {
    String deep = "class A { int x = " + "(".repeat(200_000) + "; }";
    assertThatThrownBy(() -> parser.parse(deep)).isInstanceOf(StackOverflowError.class);
    assertThat(type("class B {}").getSimpleName()).hasToString("B");
  }

  @Test
  void optionsHold() {
    String sealed = "sealed interface A permits B {} final class B implements A {}";
    assertThat(parser.parse(sealed).errors()).isEmpty();
    assertThat(parser(List.of("-source", "11")).parse(sealed).errors()).isNotEmpty();
  }

  @Test
  void nothingOfAFileIsKept() throws Exception {
    int before = kept();
    for (int i = 0; i < 50; i++) {
      parser.parse("class A" + i + " { int x = 1; }");
      parser.parse("class A" + i + " { int x = ; }");
    }
    assertThat(kept() - before).isLessThan(5);
  }

  private static int kept() throws Exception {
    int kept = 0;
    for (String type :
        List.of(
            "com.sun.tools.javac.tree.JCTree$JCCompilationUnit",
            SourceFile.class.getName(),
            "com.sun.tools.javac.util.DiagnosticSource",
            "com.sun.tools.javac.util.Pair"))
      kept += ReachableObjects.of(type).getOrDefault(type, 0);
    return kept;
  }
}
