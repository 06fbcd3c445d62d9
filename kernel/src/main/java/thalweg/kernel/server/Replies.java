package thalweg.kernel.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.Implementation;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.interpreter.Language;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** The contents of the short replies: kernel_info, completion, inspection, is_complete, comm_info. */
final class Replies {
  private static final int LISTED = 10; // overloads
  private static final int IN_LINE = 4;

  private final Interpreter interpreter;

  Replies(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  JsonObject kernelInfo() {
    Language language = interpreter.language();
    JsonObject info = new JsonObject();
    info.addProperty("name", language.name());
    info.addProperty("version", language.version());
    info.addProperty("mimetype", language.mimetype());
    info.addProperty("file_extension", language.extension());
    info.addProperty("pygments_lexer", language.name());
    // JupyterLab looks up its editor mode by this name; an unknown one means no highlighting.
    info.addProperty("codemirror_mode", language.name());
    info.addProperty("nbconvert_exporter", "script");
    JsonObject reply = ok();
    reply.addProperty("protocol_version", Codec.VERSION);
    reply.addProperty("implementation", Implementation.NAME);
    reply.addProperty("implementation_version", Implementation.version());
    reply.add("language_info", info);
    reply.addProperty("banner", language.banner());
    reply.addProperty("debugger", interpreter.hasDebugger());
    JsonArray features = new JsonArray();
    features.add("kernel subshells");
    if (interpreter.hasDebugger()) features.add("debugger");
    reply.add("supported_features", features);
    reply.add("help_links", new JsonArray());
    return reply;
  }

  JsonObject complete(Message message) {
    String code = Json.string(message.content(), "code", "");
    int cursor = units(code, Json.integer(message.content(), "cursor_pos", Integer.MAX_VALUE));
    Completion completion = interpreter.complete(code, cursor);
    int start = points(code, completion.start());
    int end = points(code, completion.end());
    boolean labels = showsMatches(message.header());
    boolean only = completion.items().size() == 1;
    JsonArray matches = new JsonArray();
    JsonArray types = new JsonArray();
    for (Completion.Item item : completion.items()) {
      for (String label : labels ? labels(item, only) : List.of(item.text())) {
        matches.add(label);
        JsonObject type = new JsonObject();
        type.addProperty("start", start);
        type.addProperty("end", end);
        type.addProperty("text", item.text());
        type.addProperty("type", item.kind());
        type.addProperty("signature", String.join(" | ", item.details()));
        types.add(type);
      }
    }
    JsonObject metadata = new JsonObject();
    metadata.add("_jupyter_types_experimental", types);
    JsonObject reply = ok();
    reply.add("matches", matches);
    reply.addProperty("cursor_start", start);
    reply.addProperty("cursor_end", end);
    reply.add("metadata", metadata);
    return reply;
  }

  /** How an item is listed: one line for each overload, but one for all where nothing else would be inserted. */
  private static List<String> labels(Completion.Item item, boolean only) {
    // JupyterLab looks for what all entries insert in the names of the entries, and would list
    // none.
    return only
        ? List.of(item.labels().stream().limit(IN_LINE).collect(Collectors.joining(" | ")))
        : item.labels().stream().limit(LISTED).toList();
  }

  /**
   * Whether a front end shows the matches and inserts the texts of the metadata, as JupyterLab, Notebook and VS Code do.
   *
   * <p>Others insert the matches. The protocol does not tell which; those three speak through the library of JupyterLab,
   * whose messages come from a session without a user name.
   */
  private static boolean showsMatches(JsonObject header) {
    return Json.string(header, "username", "?").isEmpty()
        && !Json.string(header, "session", "").isEmpty();
  }

  JsonObject inspect(JsonObject request) {
    String code = Json.string(request, "code", "");
    int cursor = units(code, Json.integer(request, "cursor_pos", Integer.MAX_VALUE));
    Optional<Bundle> found =
        interpreter.inspect(code, cursor, Json.integer(request, "detail_level", 0));
    JsonObject reply = ok();
    reply.addProperty("found", found.isPresent());
    reply.add("data", found.map(Bundle::data).orElseGet(JsonObject::new));
    reply.add("metadata", found.map(Bundle::metadata).orElseGet(JsonObject::new));
    return reply;
  }

  JsonObject isComplete(JsonObject request) {
    Completeness completeness = interpreter.isComplete(Json.string(request, "code", ""));
    JsonObject reply = new JsonObject();
    reply.addProperty("status", completeness.wireName());
    if (completeness == Completeness.INCOMPLETE) reply.addProperty("indent", "    ");
    return reply;
  }

  static JsonObject ok() {
    JsonObject reply = new JsonObject();
    reply.addProperty("status", "ok");
    return reply;
  }

  /** The protocol counts code points, Java counts UTF-16 units. */
  private static int units(String code, int points) {
    return code.offsetByCodePoints(
        0, Math.max(0, Math.min(points, code.codePointCount(0, code.length()))));
  }

  private static int points(String code, int units) {
    return code.codePointCount(0, Math.max(0, Math.min(units, code.length())));
  }
}
