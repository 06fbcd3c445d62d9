package thalweg.course;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thalweg.grading.Logbook;

/**
 * A learner's progress in a small JSON file, which several kernels may share.
 *
 * <p>Each change reads the whole file again and replaces it in one move, so that nobody ever reads half a file. What is not a progress
 * file is kept under another name before it is replaced. If the file cannot be written, progress is kept until the kernel
 * ends and a line on the error stream says so, once.
 */
final class ProgressFile implements Logbook {
  private static final String FORMAT = "thalweg progress 1";
  private static final String EXERCISES = "exercises";
  private static final String PREDICTIONS = "predictions";
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Path file;
  private JsonObject last = empty(); // what is known if the file cannot be read
  private boolean complained;

  ProgressFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public synchronized Entry entry(String exercise) {
    return known(current(), EXERCISES, exercise) instanceof JsonObject entry
        ? new Entry(
            (int) number(entry, "tries"),
            is(entry, "solved"),
            (int) number(entry, "hints"),
            is(entry, "written"))
        : Entry.NONE;
  }

  @Override
  public void enter(String exercise, Entry entry) {
    change(all -> put(all, EXERCISES, exercise, GSON.toJsonTree(entry)));
  }

  @Override
  public synchronized @Nullable Double guess(String prediction) {
    JsonElement guess = known(current(), PREDICTIONS, prediction);
    return guess != null && isNumber(guess) ? guess.getAsDouble() : null;
  }

  @Override
  public void guessed(String prediction, double guess) {
    change(all -> put(all, PREDICTIONS, prediction, GSON.toJsonTree(guess)));
  }

  private synchronized void change(Consumer<JsonObject> change) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
              FileChannel.open(
                  beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        JsonObject read = read();
        if (read == null && Files.exists(file)) {
          keepCopy();
        }
        last = read == null ? last : read;
        change.accept(last);
        write();
      }
    } catch (IOException e) {
      change.accept(last);
      complain(e);
    }
  }

  private void write() throws IOException {
    Path whole = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
    try {
      Files.writeString(whole, GSON.toJson(last) + "\n");
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private void keepCopy() throws IOException {
    int n = 1;
    while (Files.exists(beside(".not-read-" + n))) {
      n++;
    }
    Files.copy(file, beside(".not-read-" + n));
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private JsonObject current() {
    try {
      JsonObject read = read();
      last = read == null ? last : read;
    } catch (IOException e) {
      complain(e);
    }
    return last;
  }

  /** What the file holds; null if there is none, or it is not one of these. */
  private @Nullable JsonObject read() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return JsonParser.parseString(Files.readString(file)) instanceof JsonObject all
              && all.get("format") instanceof JsonPrimitive format
              && format.getAsString().equals(FORMAT)
          ? all
          : null;
    } catch (JsonParseException | CharacterCodingException e) {
      return null;
    }
  }

  private void complain(IOException e) {
    if (!complained) {
      System.err.println("Your progress cannot be kept in " + file + " (" + e + ").");
      complained = true;
    }
  }

  private static JsonObject empty() {
    JsonObject all = new JsonObject();
    all.addProperty("format", FORMAT);
    return all;
  }

  private static void put(JsonObject all, String part, String name, JsonElement value) {
    if (!(all.get(part) instanceof JsonObject)) {
      all.add(part, new JsonObject());
    }
    all.getAsJsonObject(part).add(name, value);
  }

  private static @Nullable JsonElement known(JsonObject all, String part, String name) {
    return all.get(part) instanceof JsonObject known ? known.get(name) : null;
  }

  private static double number(JsonObject entry, String name) {
    JsonElement value = entry.get(name);
    return value != null && isNumber(value) ? value.getAsDouble() : 0;
  }

  private static boolean is(JsonObject entry, String name) {
    return entry.get(name) instanceof JsonPrimitive value && value.getAsBoolean();
  }

  private static boolean isNumber(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isNumber();
  }
}
