package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Optional;
import thalweg.kernel.interpreter.Frontend.Stream;

/** Text that gathers before it is sent, of each request apart: cells of several shells may print in turns. */
final class Printed {
  // A request has one header object, and that is the point.
  private final IdentityHashMap<JsonObject, Text> texts = new IdentityHashMap<>();

  /** What a request has printed to one stream, and since when. */
  record Text(JsonObject parent, Stream stream, StringBuilder chars, long since) {
    JsonObject content() {
      JsonObject content = new JsonObject();
      content.addProperty("name", stream.wireName());
      content.addProperty("text", chars.toString());
      return content;
    }
  }

  /** The text of a request to add to; begins one if there is none. */
  Text of(JsonObject parent, Stream stream) {
    return texts.computeIfAbsent(
        parent, p -> new Text(p, stream, new StringBuilder(), System.nanoTime()));
  }

  /** Takes what a request has printed, to send it now. */
  Optional<Text> take(JsonObject parent) {
    return Optional.ofNullable(texts.remove(parent));
  }

  /** What has waited longest. */
  Optional<Text> oldest() {
    return texts.values().stream().min(Comparator.comparingLong(Text::since));
  }
}
