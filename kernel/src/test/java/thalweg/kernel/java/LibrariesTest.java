package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries as other kernels and JBang name them. */
@Timeout(120)
class LibrariesTest {
  private static final String ONE = "<version>1</version>";

  private static final String RESOURCE =
      "Thread.currentThread().getContextClassLoader().getResource(\"%s.txt\") != null";

  private Path folder;
  private MavenFolder maven;
  private Notebooks notebook;

  @BeforeEach
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    maven = new MavenFolder(folder);
    maven.publish("base", "");
    maven.publish("tested", "");
    maven.publish(
        "note", "<dependencies>" + MavenFolder.dependency("base", ONE) + "</dependencies>");
    notebook = new Notebooks();
    notebook.run("%mavenRepo ours " + maven.url());
  }

  @AfterEach
  void end() {
    notebook.close();
    maven.close();
  }

  private boolean isLoaded(String name) {
    return notebook.value(RESOURCE.formatted(name)).equals("true");
  }

  private String shown() {
    return notebook.screen.displays.isEmpty()
        ? ""
        : notebook
            .screen
            .displays
            .get(notebook.screen.displays.size() - 1)
            .data()
            .get("text/plain")
            .getAsString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%classpath add mvn org.example note 1",
        "%classpath add mvn org.example:note:1",
        "%%classpath add mvn\norg.example note 1\n\norg.example:tested:1",
      })
  void librariesAreAddedAsInBeakerX(String cell) {
    notebook.run(cell);
    assertThat(isLoaded("note")).isTrue();
    assertThat(isLoaded("base")).isTrue();
    assertThat(isLoaded("tested")).isEqualTo(cell.contains("tested"));
  }

  @Test
  void repositoriesAndJarsAreAddedAsInBeakerX() {
    notebook.close();
    notebook = new Notebooks();
    notebook.run("%classpath config resolver ours " + maven.url());
    assertThat(notebook.screen.err).isEmpty();
    notebook.run("%classpath add mvn org.example base 1");
    assertThat(isLoaded("base")).isTrue();
    assertThat(notebook.error("%classpath add mvn")).contains("add");
    assertThat(notebook.error("%classpath add jar " + folder.resolve("none.jar")))
        .contains("none.jar");
  }

  @Test
  void downloadsAreShownAndWhatComesFromTheLocalRepositoryIsNot() {
    assertThat(notebook.value("%maven org.example:note:1")).isEmpty();
    assertThat(notebook.screen.displays.get(0).data().get("text/plain").getAsString())
        .matches("Downloading note-1.pom: .+ kB of .+ kB \\(file 1\\)");
    assertThat(shown())
        .matches("Added note-1.jar and 1 other jar; downloaded 4 files, \\d\\.\\d kB\\.");
    notebook.run("%maven org.example:note:1");
    assertThat(notebook.screen.displays).isEmpty();
    notebook.run("%maven org.example:base:1");
    assertThat(notebook.screen.displays).isEmpty();
    assertThat(notebook.screen.out).isEmpty();
  }

  @Test
  void whatWasDownloadedInVainIsSaid() throws Exception {
    maven.publishPom(
        "torn", "<dependencies>" + MavenFolder.dependency("absent", ONE) + "</dependencies>");
    assertThat(notebook.error("%maven org.example:torn:1")).contains("org.example:torn:1");
    assertThat(shown()).startsWith("Added nothing; downloaded 1 file,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%maven org.example:note:1",
        "%addMavenDependency org.example:note:1",
        "%addMavenDependencies org.example:note:1",
        "%maven org.example:note:jar:1",
        "%loadFromPOM POM",
      })
  void theValueIsTheListOfJars(String magic) throws Exception {
    Path pom =
        maven.publishPom(
            "user", "<dependencies>" + MavenFolder.dependency("note", ONE) + "</dependencies>");
    String line = magic.replace("POM", pom.toString()).replace("loadFrom" + pom, "loadFromPOM");
    assertThat(notebook.value(line)).isEmpty();
    assertThat(
            notebook.value(
                "List<String> added = "
                    + line
                    + ";\nadded.stream().map(p -> new File(p).getName()).toList()"))
        .isEqualTo("[note-1.jar, base-1.jar]");
  }

  @Test
  void soItIsForFiles() {
    String jars = folder.resolve("remote/org/example") + "/*/1/*.jar";
    assertThat(notebook.value("%jars " + jars)).isEmpty();
    assertThat(notebook.value("List<String> l = %jars " + jars + "\nl.size()")).isEqualTo("3");
    assertThat(notebook.value("List<String> c = %classpath\nc.containsAll(l)")).isEqualTo("true");
    assertThat(notebook.value("String dir = \"" + folder + "\";\n%classpath \\{dir}/remote"))
        .isEmpty();
    assertThat(isLoaded("base")).isTrue();
  }

  @Test
  void aRepositoryMayBeNamedForOneLineAlone() {
    notebook.close();
    notebook = new Notebooks();
    assertThat(notebook.error("%maven org.example:base:1")).contains("org.example:base:1");
    notebook.run("%maven --from " + maven.url() + " org.example:base:1");
    assertThat(isLoaded("base")).isTrue();
    notebook.run("%addMavenRepo mine " + maven.url());
    notebook.run("%maven org.example:note:1 --from=mine");
    assertThat(isLoaded("note")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEPENDENCY",
        "<repository><id>r</id><url>URL</url></repository>\n\nDEPENDENCY",
        "<dependencies>DEPENDENCY</dependencies>",
        "<!-- both --><repositories><repository><id>r</id><url>URL</url></repository></repositories>\n"
            + "<properties><project.v>1</project.v></properties>DEPENDENCY",
        "<modelVersion>4.0.0</modelVersion><artifactId>mine</artifactId>DEPENDENCY",
        "<?xml version=\"1.0\"?>\n<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
            + "<artifactId>a</artifactId><version>1</version><dependencies>DEPENDENCY</dependencies></project>",
      })
  void aPomMayBeGivenInParts(String parts) {
    String body =
        parts
            .replace("DEPENDENCY", MavenFolder.dependency("note", ONE))
            .replace("URL", maven.url());
    assertThat(notebook.value("%%loadFromPOM\n" + body)).isEmpty();
    assertThat(isLoaded("note") && isLoaded("base")).isTrue();
  }

  @Test
  void scopesChooseAmongTheDependencies() throws Exception {
    String pom =
        MavenFolder.dependency("base", ONE)
            + MavenFolder.dependency("tested", ONE + "<scope>test</scope>");
    notebook.run("%%loadFromPOM\n" + pom);
    assertThat(isLoaded("base")).isTrue();
    assertThat(isLoaded("tested")).isFalse();
    notebook.run("%%addFromPOM test // those too\n" + pom);
    assertThat(isLoaded("tested")).isTrue();
    assertThat(notebook.error("%%loadFromPOM tests\n" + pom))
        .contains("must be one of compile, import, provided, runtime, system, test but was tests");
  }

  @Test
  void aPomInAFileFindsItsParentBesideIt() throws Exception {
    Path parent =
        maven.publishPom("parent", "<packaging>pom</packaging><properties><v>1</v></properties>");
    Path home = Files.createDirectories(folder.resolve("project/module"));
    Files.copy(parent, folder.resolve("project/pom.xml"));
    Files.delete(parent);
    Files.writeString(
        home.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><parent><groupId>org.example</groupId>"
            + "<artifactId>parent</artifactId><version>1</version></parent><artifactId>m</artifactId><dependencies>"
            + MavenFolder.dependency("note", "<version>${v}</version>")
            + "</dependencies></project>");
    notebook.run("%cd " + home);
    notebook.run("%loadFromPOM pom.xml");
    assertThat(isLoaded("note")).isTrue();
    assertThat(notebook.error("%loadFromPOM absent.xml"))
        .isEqualTo("%loadFromPOM: no such file: absent.xml in " + home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//DEPS org.example:note:1",
        "//DEPS org.example:base:1, org.example:note:1 // both",
        "//DEPS org.example:base:1 org.example:note:1",
        "///usr/bin/env jbang \"$0\" \"$@\" ; exit $?\n//JAVA 17+\n//DEPS org.example:note:1\n//FILES a.txt",
        "//REPOS central,mine=URL\n//DEPS org.example:note:1",
        "//REPOS URL\n//DEPS org.example:note:1",
      })
  void librariesMayBeNamedAsInJBang(String head) {
    assertThat(notebook.value(head.replace("URL", maven.url()) + "\nint x = 4;\nx")).isEqualTo("4");
    assertThat(isLoaded("note") && isLoaded("base")).isTrue();
  }

  @Test
  void aListOfVersionsNeedsNoVersionsBesideIt() throws Exception {
    maven.publishPom(
        "bom",
        "<packaging>pom</packaging><dependencyManagement><dependencies>"
            + MavenFolder.dependency("note", ONE)
            + "</dependencies></dependencyManagement>");
    notebook.run("//DEPS org.example:bom:1@pom\n//DEPS org.example:note\n");
    assertThat(isLoaded("note") && isLoaded("base")).isTrue();
    assertThat(notebook.error("//DEPS org.example:tested")).contains("group:artifact:version");
  }

  @Test
  void librariesAreThereBeforeTheCodeIsCompiled() {
    Path jar =
        new Jars(folder)
            .make(
                "remote/org/example/base/1/base-1.jar",
                "tool/Tool.java",
                "package tool; public class Tool { public static int n() { return 5; } }");
    assertThat(jar).exists();
    assertThat(notebook.value("//DEPS org.example:base:1\nimport tool.Tool;\nint n = Tool.n();\nn"))
        .isEqualTo("5");
    assertThat(notebook.error("//DEPS org.example:base:1\n\nint k = Tool.n() / 0;"))
        .contains("line 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"\"\"\n//DEPS org.example:tested:1\n\"\"\";",
        "String s = \"//DEPS org.example:tested:1\";",
        "/*\n//DEPS org.example:tested:1\n*/",
        "// //DEPS org.example:tested:1",
        "int a = 1; //DEPS org.example:tested:1",
        "%%bash\n//DEPS org.example:tested:1 || true",
      })
  void whatOnlyLooksLikeThatIsNot(String code) {
    notebook.run(code);
    assertThat(isLoaded("tested")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "//DEPS nonsense | //DEPS: an artifact must be group:artifact:version",
        "//DEPS org.example:absent:1 | //DEPS: org.example:absent:1 ",
        "//REPOS jitpack | //REPOS: the URL of a repository must be http, https or file but was jitpack",
        "%mavenRepo nonsense | %mavenRepo: the URL of a repository must be",
        "%mavenRepo a b | %mavenRepo: the URL of a repository must be http, https or file but was b",
        "%maven a:b:1 --from | --from needs the URL or name",
        "%dependency /remove x | write /add GROUP:ARTIFACT:VERSION, /resolve,",
        "%dependency /add-repo x | an argument is missing",
        "%dependency /add-repo x file:/y sometimes | not sometimes",
      })
  void wrongUseGetsOneSentence(String code, String sentence) {
    assertThat(notebook.error(code)).contains(sentence).hasLineCount(1);
  }

  @Test
  void dependenciesAreFirstNamedThenResolvedAsInRapaio() {
    notebook.run("String version = \"1\";");
    notebook.run(
        "%dependency /add-repo mine "
            + maven.url()
            + " release|never snapshot|always\n"
            + "%dependency /add org.example:note:\\{version}\n"
            + "%dependency /add org.example:tested:1 --optional");
    notebook.run("%dependency /list-dependencies");
    assertThat(notebook.screen.out.toString())
        .isEqualTo(
            "org.example:note:1 (not yet resolved)\norg.example:tested:1 (not yet resolved)\n");
    assertThat(isLoaded("note")).isFalse();
    notebook.run("%dependency /resolve");
    assertThat(isLoaded("note") && isLoaded("base") && isLoaded("tested")).isTrue();
    notebook.run("%dependency /list-artifacts");
    assertThat(notebook.screen.out.toString().lines())
        .hasSize(3)
        .allMatch(l -> l.endsWith("-1.jar"));
    notebook.run("%dependency /list-repos");
    assertThat(notebook.screen.out.toString()).contains("mine " + maven.url());
    notebook.run("%dependency /add org.example:absent:1");
    assertThat(notebook.error("%dependency /resolve")).contains("org.example:absent:1");
    notebook.run("%dependency /list-dependencies");
    assertThat(notebook.screen.out).hasToString("org.example:note:1\norg.example:tested:1\n");
  }
}
