package thalweg.kernel.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a kernel listens and how it signs, as the front end wrote it down.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip the address, or the path prefix of {@code ipc}
 * @param shell port of the shell channel; the others likewise
 * @param scheme such as {@code hmac-sha256}
 * @param key the shared secret; empty for no signatures
 */
public record ConnectionFile(
    String transport,
    String ip,
    int shell,
    int control,
    int iopub,
    int stdin,
    int heartbeat,
    String scheme,
    String key) {

  /**
   * Reads a connection file.
   *
   * @throws IOException if the file cannot be read or holds no connection, with a sentence that says what is wrong
   */
  public static ConnectionFile read(Path file) throws IOException {
    JsonObject json;
    try {
      json = Json.object(Files.readAllBytes(file));
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(
          "connection file " + file + " holds no JSON object; the front end writes it: start again",
          e);
    }
    for (String name :
        new String[] {"shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"}) {
      if (!json.has(name)) throw new IOException("connection file " + file + " lacks " + name);
    }
    return new ConnectionFile(
        Json.string(json, "transport", "tcp"),
        Json.string(json, "ip", "127.0.0.1"),
        Json.integer(json, "shell_port", 0),
        Json.integer(json, "control_port", 0),
        Json.integer(json, "iopub_port", 0),
        Json.integer(json, "stdin_port", 0),
        Json.integer(json, "hb_port", 0),
        Json.string(json, "signature_scheme", "hmac-sha256"),
        Json.string(json, "key", ""));
  }

  /** The address a channel binds to. */
  public String address(int port) {
    return transport + "://" + ip + (transport.equals("ipc") ? "-" : ":") + port;
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "ConnectionFile[" + address(shell) + ", " + scheme + "]";
  }
}
