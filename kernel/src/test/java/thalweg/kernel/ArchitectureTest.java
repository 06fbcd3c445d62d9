package thalweg.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the kernel's packages: protocol and language meet in the interpreter interface alone. */
@AnalyzeClasses(packages = "thalweg.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("main")
          .definedBy("thalweg.kernel")
          .layer("install")
          .definedBy("thalweg.kernel.install")
          .layer("server")
          .definedBy("thalweg.kernel.server")
          .layer("java")
          .definedBy("thalweg.kernel.java..")
          .layer("protocol")
          .definedBy("thalweg.kernel.protocol")
          .layer("interpreter")
          .definedBy("thalweg.kernel.interpreter")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("install")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("java")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("protocol")
          .mayOnlyBeAccessedByLayers("main", "server")
          .whereLayer("interpreter")
          .mayOnlyBeAccessedByLayers("server", "java");

  @ArchTest
  static final ArchRule onlyTheServerKnowsZeroMq =
      noClasses()
          .that()
          .resideOutsideOfPackage("thalweg.kernel.server")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.zeromq..");

  @ArchTest
  static final ArchRule onlyTheWingForJavaKnowsCompilersAndBytecode =
      noClasses()
          .that()
          .resideOutsideOfPackage("thalweg.kernel.java..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jdk.jshell..", "org.dflib..", "org.objectweb..");

  @ArchTest
  static final ArchRule onlyWhatIsLoadedLateKnowsMaven =
      noClasses()
          .that()
          .resideOutsideOfPackage("thalweg.kernel.java.maven.resolver")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..");

  @ArchTest
  static final ArchRule noClassOfTheLibrary =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "thalweg.math..",
              "thalweg.runs..",
              "thalweg.notebook..",
              "thalweg.optimizers..",
              "org.ejml..",
              "tech.tablesaw..",
              "org.knowm..");
}
