package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells see Java, the libraries that come with the kernel and what they ask for. */
class ClassPathTest {
  private Path folder;
  private Jars jars;
  private Notebooks java;

  @BeforeEach
  void start(@TempDir Path temporary) {
    folder = temporary;
    jars = new Jars(folder);
    java = new Notebooks();
  }

  @AfterEach
  void stop() {
    java.close();
  }

  private String add(Path jar) {
    java.run("%classpath " + jar);
    return java.screen.out.toString();
  }

  private Path version(String jar, String type, String version) {
    int dot = type.lastIndexOf('.');
    return jars.make(
        jar,
        type.replace('.', '/') + ".java",
        "package %s; public class %s { public static String version() { return \"%s\"; } }"
            .formatted(type.substring(0, dot), type.substring(dot + 1), version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.zeromq.ZMQ",
        "zmq.Msg",
        "org.objectweb.asm.ClassReader",
        "com.neilalexander.jnacl.NaCl",
        "org.slf4j.Logger",
        "org.slf4j.nop.NOPServiceProvider",
        "thalweg.kernel.server.Server",
        "thalweg.kernel.java.session.Session",
        "thalweg.kernel.Main"
      })
  void theKernelsOwnPartsAreHidden(String type) {
    assertThat(java.failure("Class.forName(\"" + type + "\")").name())
        .isEqualTo("java.lang.ClassNotFoundException");
    assertThat(java.error("import " + type + ";")).contains("import " + type);
  }

  @Test
  void soAreTheirFiles() {
    assertThat(
            java.value(
                """
                ClassLoader seen = Thread.currentThread().getContextClassLoader();
                seen.getResource("META-INF/services/org.slf4j.spi.SLF4JServiceProvider")"""))
        .isEqualTo("null");
    assertThat(java.value("seen.getResource(\"org/zeromq/ZMQ.class\")")).isEqualTo("null");
    assertThat(java.value("seen.getResource(\"java/util/List.class\") != null")).isEqualTo("true");
  }

  @Test
  void aVersionThatIsAskedForTakesThePlaceOfOneThatOnlyTheKernelsLibrariesNeed() {
    assertThat(add(version("gson-99.jar", "com.google.gson.Gson", "99"))).isEmpty();
    assertThat(java.value("com.google.gson.Gson.version()")).isEqualTo("99");
    assertThat(java.error("com.google.gson.JsonParser p;")).contains("JsonParser");
    assertThat(java.value("json(Map.of(\"a\", 1))")).isEqualTo("{\"a\":1}");
  }

  @Test
  void soDoesOneThatALargerJarHolds() {
    assertThat(add(version("everything.jar", "com.google.gson.Gson", "mine"))).isEmpty();
    assertThat(java.value("com.google.gson.Gson.version()")).isEqualTo("mine");
    assertThat(java.value("com.google.gson.JsonParser.parseString(\"[1]\")")).isEqualTo("[1]");
  }

  @Test
  void butNotOnceCellsUseTheOther() {
    java.value("new com.google.gson.Gson().toJson(List.of(1))");
    assertThat(add(version("gson-99.jar", "com.google.gson.Gson", "99")))
        .matches(
            "gson-99.jar is left out: cells use gson-[\\d.]+.jar already; restart the kernel and add it first.\n");
    assertThat(java.value("new com.google.gson.Gson().toJson(List.of(2))")).isEqualTo("[2]");
  }

  @Test
  void ofTwoVersionsTheFirstStaysAndThatIsSaid() {
    assertThat(add(version("tool-1.0.jar", "tool.Tool", "1"))).isEmpty();
    assertThat(add(version("tool-2.0-beta.jar", "tool.Tool", "2")))
        .isEqualTo(
            "tool-2.0-beta.jar is left out: tool-1.0.jar was added first; restart the kernel to use another version.\n");
    assertThat(java.value("tool.Tool.version()")).isEqualTo("1");
    assertThat(add(version("copy/tool-1.0.jar", "tool.Tool", "1"))).isEmpty();
  }

  @Test
  void anotherVersionOfWhatComesWithTheKernelIsLeftOut() {
    Path other = version("jjava-jupyter-0.1.jar", "org.dflib.jjava.jupyter.Extension", "0.1");
    assertThat(add(other))
        .isEqualTo(
            "jjava-jupyter-0.1.jar is left out: jjava-jupyter-1.0-a6.jar comes with the kernel.\n");
    assertThat(java.value("org.dflib.jjava.jupyter.Extension.class.isInterface()"))
        .isEqualTo("true");
  }

  @Test
  void jarsThatShareAClassAreSaidToDoSo() {
    add(version("first-1.jar", "shared.Tool", "first"));
    assertThat(
            add(
                jars.make(
                    "second-2.jar",
                    "shared/Tool.java",
                    "package shared; public class Tool {}",
                    "shared/More.java",
                    "package shared; public class More {}")))
        .isEqualTo("second-2.jar: the classes that first-1.jar has too come from there.\n");
    assertThat(java.value("shared.Tool.version() + new shared.More().getClass().getSimpleName()"))
        .isEqualTo("firstMore");
  }

  @Test
  void partsOfOneArtifactComeTogether() {
    add(version("bridge-1.5.jar", "bridge.Bridge", "1"));
    assertThat(add(jars.make("bridge-1.5-linux-x86_64.jar", "bridge/native.properties", "a=1")))
        .isEmpty();
    assertThat(
            java.value(
                "Thread.currentThread().getContextClassLoader().getResource(\"bridge/native.properties\") != null"))
        .isEqualTo("true");
  }

  @Test
  void aFileThatIsNoJarIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
    assertThat(java.error("%classpath " + text))
        .contains("text.jar is neither a jar nor a folder of classes");
  }

  @Test
  void theClassPathThatIsShownIsTheOneCellsSee() {
    java.run("%classpath");
    assertThat(java.screen.out.toString())
        .contains("jjava-jupyter")
        .doesNotContain("jeromq", "asm-9");
  }

  @Test
  void aDriverIsFoundThatComesAfterTheFirstConnection() {
    java.error("java.sql.DriverManager.getConnection(\"jdbc:mine:x\")");
    Path driver =
        jars.make(
            "driver-1.jar",
            "mine/Driver.java",
            """
            package mine;
            import java.sql.*;
            public class Driver implements java.sql.Driver {
              static { try { DriverManager.registerDriver(new Driver()); } catch (SQLException e) { throw new RuntimeException(e); } }
              public Connection connect(String url, java.util.Properties info) throws SQLException { throw new SQLException("met " + url); }
              public boolean acceptsURL(String url) { return url.startsWith("jdbc:mine:"); }
              public DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties info) { return null; }
              public int getMajorVersion() { return 1; }
              public int getMinorVersion() { return 0; }
              public boolean jdbcCompliant() { return false; }
              public java.util.logging.Logger getParentLogger() { return null; }
            }
            """,
            "META-INF/services/java.sql.Driver",
            "mine.Driver");
    add(driver);
    assertThat(java.failure("java.sql.DriverManager.getConnection(\"jdbc:mine:x\")").value())
        .contains("met jdbc:mine:x");
  }

  @Test
  void servicesAndBundlesOfAddedJarsAreFound() {
    add(
        jars.make(
            "words-1.jar",
            "words/Greeting.java",
            "package words; public interface Greeting { String text(); }",
            "words/Hello.java",
            "package words; public class Hello implements Greeting { public String text() { return \"hello\"; } }",
            "META-INF/services/words.Greeting",
            "words.Hello",
            "words/texts.properties",
            "bye=adieu"));
    assertThat(java.value("ServiceLoader.load(words.Greeting.class).findFirst().get().text()"))
        .isEqualTo("hello");
    assertThat(java.value("ResourceBundle.getBundle(\"words.texts\").getString(\"bye\")"))
        .isEqualTo("adieu");
  }

  @Test
  void objectsOfCellsAreSerialized() {
    java.run("record Point(int x, int[] ys) implements Serializable {}");
    java.run(
        "class Line implements Serializable { Point from = new Point(1, new int[] {2}); transient int no = 3; }");
    java.run(
        """
        byte[] written(Object o) throws IOException {
          var bytes = new ByteArrayOutputStream();
          try (var out = new ObjectOutputStream(bytes)) { out.writeObject(o); }
          return bytes.toByteArray();
        }
        Object read(byte[] bytes) throws Exception {
          return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
        }""");
    assertThat(java.value("((Line) read(written(new Line()))).from.ys()[0]")).isEqualTo("2");
    assertThat(
            java.value(
                "CompletableFuture.supplyAsync(() -> { try { return ((Line) read(written(new Line()))).from.x(); } catch (Exception e) { throw new RuntimeException(e); } }).get()"))
        .isEqualTo("1");
  }
}
