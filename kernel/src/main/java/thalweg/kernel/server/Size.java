package thalweg.kernel.server;

import com.google.gson.JsonElement;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** How much a message holds. */
final class Size {
  private static final long ENVELOPE = 1L << 10; // chars; what the rest of a message takes

  private Size() {}

  /** The characters of a message, near enough. */
  static long of(Message message) {
    if (message.content().has("text"))
      return ENVELOPE + message.content().get("text").getAsString().length();
    long size = ENVELOPE;
    for (byte[] buffer : message.buffers()) size += buffer.length;
    for (JsonElement value : Json.child(message.content(), "data").asMap().values())
      if (value.isJsonPrimitive()) size += value.getAsString().length();
    return size;
  }
}
