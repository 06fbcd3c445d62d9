package thalweg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
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

  /** Fails if a record can be made with NaN in place of one of its numbers; what is no record passes. */
  public static void assertRefusesNan(Object settings) {
    RecordComponent[] parts = settings.getClass().getRecordComponents();
    for (int i = 0; parts != null && i < parts.length; i++) {
      Object[] values = Arrays.stream(parts).map(part -> valueOf(part, settings)).toArray();
      if (values[i] instanceof Double) {
        values[i] = Double.NaN;
      } else if (values[i] instanceof double[] numbers) {
        values[i] = Arrays.stream(numbers).map(x -> Double.NaN).toArray();
      } else {
        continue;
      }
      assertThatThrownBy(() -> canonical(settings.getClass()).newInstance(values))
          .as("NaN as %s of %s", parts[i].getName(), settings)
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    return type.getConstructor(
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  private static Object valueOf(RecordComponent part, Object settings) {
    try {
      return part.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
