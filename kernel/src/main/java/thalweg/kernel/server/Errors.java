package thalweg.kernel.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import thalweg.kernel.interpreter.Outcome;

/** What went wrong, as messages say it. */
final class Errors {
  private Errors() {}

  /** The content of an error message. */
  static JsonObject message(Outcome.Failed failed) {
    JsonObject error = new JsonObject();
    error.addProperty("ename", failed.name());
    error.addProperty("evalue", failed.value());
    JsonArray lines = new JsonArray();
    failed.traceback().forEach(lines::add);
    error.add("traceback", lines);
    return error;
  }

  /** The content of a reply. */
  static JsonObject reply(Outcome.Failed failed) {
    JsonObject reply = message(failed);
    reply.addProperty("status", "error");
    return reply;
  }

  /** An error that is told in a sentence. */
  static Outcome.Failed of(String name, String sentence) {
    return new Outcome.Failed(name, sentence, List.of(sentence));
  }

  /** The content of a reply about an error of the kernel. */
  static JsonObject fault(Throwable e) {
    return reply(of(e.toString(), "an error of the kernel itself, please report it"));
  }
}
