package thalweg.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * One message of the protocol.
 *
 * @param identities the routing frames: whom it came from or goes to; on iopub the topic
 * @param header who says what when: {@code msg_id}, {@code msg_type}, {@code session}, …
 * @param parent the header of the request this belongs to; empty if none
 * @param content what it says; its shape depends on the type
 */
public record Message(
    List<byte[]> identities, JsonObject header, JsonObject parent, JsonObject content) {

  /** The kind of message, such as {@code execute_request}. */
  public String type() {
    return Json.string(header, "msg_type", "");
  }
}
