package thalweg;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds each contract's list of implementations to what the library contains. */
public final class Implementations {
  static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("thalweg");

  private Implementations() {}

  /** Fails if the library has a named public implementation of the type that the list lacks. */
  public static void assertAllListed(Class<?> type, Collection<?> listed) {
    Set<String> inLibrary =
        LIBRARY.stream()
            .filter(c -> c.isAssignableTo(type) && !c.isInterface())
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    Set<String> inList =
        listed.stream().map(one -> one.getClass().getName()).collect(Collectors.toSet());
    assertThat(inList).as("contract list of %s", type.getSimpleName()).containsAll(inLibrary);
  }
}
