package thalweg.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thalweg.grading.Logbook;
import thalweg.grading.Logbook.Entry;

class ProgressFileTest {
  private static final Entry SOLVED = new Entry(3, true, 1, false);

  private final Path folder;

  ProgressFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file() {
    return folder.resolve("deep").resolve("progress.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void enterInto(Path file) {
    new ProgressFile(file).enter("2.1", SOLVED);
  }

  @Test
  void aRestartedKernelPicksUpWhatWasDone() {
    Logbook first = new ProgressFile(file());
    assertThat(first.entry("2.1")).isEqualTo(Entry.NONE);
    assertThat(first.guess("2")).isNull();
    first.enter("2.1", SOLVED);
    first.guessed("2", 0.1);
    first.enter("2.3", new Entry(0, false, 0, true));
    Logbook second = new ProgressFile(file());
    assertThat(second.entry("2.1")).isEqualTo(SOLVED);
    assertThat(second.entry("2.3").written()).isTrue();
    assertThat(second.guess("2")).isEqualTo(0.1);
  }

  @Test
  void kernelsOfSeveralNotebooksShareTheFile() {
    Logbook one = new ProgressFile(file());
    Logbook other = new ProgressFile(file());
    one.enter("2.1", SOLVED);
    other.guessed("13", 120);
    one.enter("2.2", Entry.NONE);
    assertThat(other.entry("2.1")).isEqualTo(SOLVED);
    assertThat(one.guess("13")).isEqualTo(120);
  }

  @Test
  void theFileIsWrittenWholeAndNothingIsLeftBeside() throws IOException {
    enterInto(file());
    assertThat(names()).containsExactly("progress.json", "progress.json.lock");
    assertThat(Files.readString(file()))
        .startsWith("{\n  \"format\": \"thalweg progress 1\"")
        .contains("\"2.1\": {\n      \"tries\": 3,\n      \"solved\": true,\n      \"hints\": 1");
  }

  @Test
  void aBrokenOrForeignFileIsCopiedBeforeItIsReplaced() throws IOException {
    Files.createDirectories(file().getParent());
    for (String content :
        List.of("{\"format\": \"thalweg pro", "{\"mine\": 1}", "[]", "", "{\"format\": {}}")) {
      Files.writeString(file(), content);
      assertThat(new ProgressFile(file()).entry("2.1")).isEqualTo(Entry.NONE);
      assertThat(file()).hasContent(content);
      enterInto(file());
      assertThat(new ProgressFile(file()).entry("2.1")).isEqualTo(SOLVED);
    }
    assertThat(names()).filteredOn(name -> name.contains("not-read")).hasSize(5);
    assertThat(folder.resolve("deep/progress.json.not-read-2")).hasContent("{\"mine\": 1}");
  }

  @Test
  void aFileThatIsNotTextIsCopiedToo() throws IOException {
    Files.createDirectories(file().getParent());
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1};
    Files.write(file(), bytes);
    enterInto(file());
    assertThat(folder.resolve("deep/progress.json.not-read-1")).hasBinaryContent(bytes);
  }

  @Test
  void whatOthersWroteIntoOurFileIsKept() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(),
        "{\"format\": \"thalweg progress 1\", \"course\": \"2026\", \"exercises\": {\"2.1\": 7, \"2.2\": {\"tries\": \"x\"}},"
            + " \"predictions\": {\"2\": \"high\"}}");
    Logbook log = new ProgressFile(file());
    assertThat(log.entry("2.1")).isEqualTo(Entry.NONE);
    assertThat(log.entry("2.2")).isEqualTo(Entry.NONE);
    assertThat(log.guess("2")).isNull();
    log.enter("2.3", SOLVED);
    assertThat(Files.readString(file())).contains("\"course\": \"2026\"").contains("\"high\"");
  }

  @Test
  void progressIsKeptInMemoryWhereTheFileCannotBeWritten() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file and not a folder");
    Logbook log = new ProgressFile(taken.resolve("progress.json"));
    log.enter("2.1", SOLVED);
    log.guessed("2", 1.9);
    assertThat(log.entry("2.1")).isEqualTo(SOLVED);
    assertThat(log.guess("2")).isEqualTo(1.9);
  }

  @Test
  void withoutAFileProgressIsInMemory() {
    assertThat(Course.logbook(null)).isNotInstanceOf(ProgressFile.class);
    assertThat(Course.logbook(" ")).isNotInstanceOf(ProgressFile.class);
    assertThat(Course.logbook(file().toString())).isInstanceOf(ProgressFile.class);
  }
}
