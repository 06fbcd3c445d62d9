package thalweg.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * One message of the protocol.
 *
 * @param identities the routing frames: whom it came from or goes to; on iopub the topic
 * @param header who says what when: {@code msg_id}, {@code msg_type}, {@code session}, …
 * @param parent the header of the request this belongs to; empty if none
 * @param metadata what goes with it, such as the id of the cell that a request runs
 * @param content what it says; its shape depends on the type
 * @param buffers bytes that content refers to
 */
public record Message(
    List<byte[]> identities,
    JsonObject header,
    JsonObject parent,
    JsonObject metadata,
    JsonObject content,
    List<byte[]> buffers) {

  /** Without metadata and buffers. */
  public Message(
      List<byte[]> identities, JsonObject header, JsonObject parent, JsonObject content) {
    this(identities, header, parent, new JsonObject(), content, List.of());
  }

  /** The same with metadata and buffers. */
  public Message with(JsonObject newMetadata, List<byte[]> newBuffers) {
    return new Message(identities, header, parent, newMetadata, content, newBuffers);
  }

  /** The kind of message, such as {@code execute_request}. */
  public String type() {
    return Json.string(header, "msg_type", "");
  }
}
