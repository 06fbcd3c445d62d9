package thalweg.kernel.interpreter;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What an object of a front end, such as a slider, and its counterpart here tell each other.
 *
 * @param kind whether it opens their line, says something or closes it
 * @param id of the line, chosen by who opened it
 * @param target the name of what should be at the other end; empty unless it opens the line
 * @param data what it says
 * @param metadata what goes with it
 * @param buffers bytes that data refers to
 */
public record Comm(
    Kind kind,
    String id,
    String target,
    JsonObject data,
    JsonObject metadata,
    List<byte[]> buffers) {

  /** Says something to the other end of an open line. */
  public static Comm message(String id, JsonObject data, List<byte[]> buffers) {
    return new Comm(Kind.MESSAGE, id, "", data, new JsonObject(), buffers);
  }

  /** Closes a line. */
  public static Comm close(String id) {
    return new Comm(Kind.CLOSE, id, "", new JsonObject(), new JsonObject(), List.of());
  }

  /** What it is for. */
  public enum Kind {
    /** Opens the line. */
    OPEN("comm_open"),
    /** Says something. */
    MESSAGE("comm_msg"),
    /** Closes it. */
    CLOSE("comm_close");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The protocol's name for it. */
    public String wireName() {
      return wireName;
    }
  }
}
