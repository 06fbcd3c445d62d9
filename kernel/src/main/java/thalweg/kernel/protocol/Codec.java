package thalweg.kernel.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns messages into frames and back:
 *
 * <pre>identities… | &lt;IDS|MSG&gt; | signature | header | parent header | metadata | content | buffers…</pre>
 *
 * <p>One kernel has one, because it also numbers the messages of this kernel's session. Safe for many threads.
 */
public final class Codec {
  /** The version of the messaging protocol we speak. */
  public static final String VERSION = "5.5";

  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

  private final Signer signer;
  // Unique among this machine's kernels, and cheaper at start than a random UUID.
  private final String session =
      Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
  private final AtomicLong count = new AtomicLong();

  /** A codec whose messages are signed by the given signer. */
  public Codec(Signer signer) {
    this.signer = signer;
  }

  /** A new message that answers or accompanies a request. */
  public Message message(
      String type, List<byte[]> identities, JsonObject parent, JsonObject content) {
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", session + "_" + count.incrementAndGet());
    header.addProperty("msg_type", type);
    header.addProperty("session", session);
    header.addProperty("username", "kernel");
    header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    header.addProperty("version", VERSION);
    return new Message(identities, header, parent, content);
  }

  /** The frames of a message, signed. */
  public List<byte[]> encode(Message message) {
    List<byte[]> signed =
        List.of(
            Json.bytes(message.header()),
            Json.bytes(message.parent()),
            Json.bytes(message.metadata()),
            Json.bytes(message.content()));
    List<byte[]> frames = new ArrayList<>(message.identities());
    frames.add(DELIMITER);
    frames.add(signer.sign(signed));
    frames.addAll(signed);
    frames.addAll(message.buffers());
    return frames;
  }

  /**
   * The message in some frames.
   *
   * @throws BadMessage if they hold none, or none signed with the key
   */
  public Message decode(List<byte[]> frames) throws BadMessage {
    int d = 0;
    while (d < frames.size() && !Arrays.equals(frames.get(d), DELIMITER)) d++;
    if (frames.size() < d + 6) throw new BadMessage("expected <IDS|MSG> and five frames after it");
    List<byte[]> signed = frames.subList(d + 2, d + 6);
    if (!signer.verify(frames.get(d + 1), signed)) throw new BadMessage("bad signature");
    try {
      JsonObject header = Json.object(signed.get(0));
      Message message =
          new Message(
              List.copyOf(frames.subList(0, d)),
              header,
              Json.object(signed.get(1)),
              Json.object(signed.get(2)),
              Json.object(signed.get(3)),
              List.copyOf(frames.subList(d + 6, frames.size())));
      if (message.type().isEmpty()) throw new BadMessage("header without msg_type");
      return message;
    } catch (JsonParseException | IllegalStateException e) {
      throw new BadMessage("frames that are no JSON objects");
    }
  }
}
