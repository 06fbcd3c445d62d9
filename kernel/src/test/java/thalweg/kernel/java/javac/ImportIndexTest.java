package thalweg.kernel.java.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import is left out of a class only where it certainly means nothing there. */
class ImportIndexTest {
  private final ImportIndex imports = new ImportIndex(ClassPath.ofThisJvm());

  private boolean needed(String statement, String... words) {
    return imports.isNeeded(statement, Set.of(words));
  }

  @ParameterizedTest
  @CsvSource({
    "import java.util.*;, List",
    "import java.util.List;, List",
    "import org.ejml.data.*;, DMatrixRMaj",
    "import org.ejml.data.DMatrixRMaj;, DMatrixRMaj",
    "import static java.lang.Math.*;, abs",
    "import static java.lang.Math.*;, PI",
    "import static java.lang.Math.abs;, abs",
    "import static java.util.Map.*;, Entry",
    "import static java.util.HashMap.*;, SimpleEntry", // of a superclass
    "import static javax.swing.JLabel.*;, LEADING", // of an interface
  })
  void whatNamesOneOfTheWordsIsNeeded(String statement, String word) {
    assertThat(needed(statement, "other", word)).isTrue();
    assertThat(needed(statement, "other")).isFalse();
    assertThat(needed(statement)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import not.there.*;",
        "import java.util.Lisst;",
        "import java.utill.List;",
        "import static java.lang.Meth.*;",
        "import static java.lang.Math.sinus;",
        "import java.util.Map.*;",
        "import java.util.Map.Entry;",
        "import java . util . *;",
        "nonsense",
      })
  void whatMayBeWrongIsLeftToJavac(String statement) {
    assertThat(needed(statement)).isTrue();
  }

  @Test
  void classesInFoldersMayChange(@TempDir Path folder) throws IOException {
    ClassPath classPath = ClassPath.ofThisJvm();
    Files.createDirectories(folder.resolve("own/tools"));
    Files.createDirectories(folder.resolve("org/ejml/data"));
    classPath.add(folder, true);
    ImportIndex index = new ImportIndex(classPath);
    assertThat(index.isNeeded("import own.tools.*;", Set.of("x"))).isTrue();
    assertThat(index.isNeeded("import org.ejml.data.*;", Set.of("x"))).isTrue();
    assertThat(index.isNeeded("import static org.ejml.data.DMatrixRMaj.*;", Set.of("x"))).isTrue();
    assertThat(index.isNeeded("import java.util.*;", Set.of("x"))).isFalse();
  }
}
