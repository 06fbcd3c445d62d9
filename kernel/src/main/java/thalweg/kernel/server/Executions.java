package thalweg.kernel.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** Runs execute_requests: the count, the history, silence, and the order of what is published. */
final class Executions {
  private final Interpreter interpreter;
  private final History history;
  private int count;

  Executions(Interpreter interpreter, History history) {
    this.interpreter = interpreter;
    this.history = history;
  }

  /** Runs one and returns the content of its reply. */
  JsonObject execute(Message message, Request request) {
    JsonObject asked = message.content();
    String code = Json.string(asked, "code", "");
    boolean silent = Json.flag(asked, "silent", false);
    boolean stored = !silent && Json.flag(asked, "store_history", true);
    // Neither an empty cell nor one that is not stored is counted: the next takes its number.
    boolean counted = stored && !code.isBlank();
    int number = silent ? count : count + 1;
    if (counted) count = number;
    if (!silent) request.publish("execute_input", input(code, number));
    Frontend frontend = silent ? new Silence() : request;
    Outcome outcome =
        code.isBlank()
            ? new Outcome.Done(null)
            : interpreter.execute(new Cell(number, code), frontend);
    Bundle result = outcome instanceof Outcome.Done done ? done.result() : null;
    if (!silent) publish(request, number, outcome);
    if (stored && !code.isBlank()) history.add(number, code, text(result));
    return reply(asked, request, frontend, number, outcome);
  }

  private static void publish(Request request, int number, Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      request.publish("error", Errors.message(failed));
    } else if (outcome instanceof Outcome.Done done && done.result() != null) {
      JsonObject content = Request.content(done.result());
      content.addProperty("execution_count", number);
      request.publish("execute_result", content);
    }
  }

  private JsonObject reply(
      JsonObject asked, Request request, Frontend frontend, int number, Outcome outcome) {
    JsonObject reply =
        outcome instanceof Outcome.Failed failed ? Errors.reply(failed) : Replies.ok();
    reply.addProperty("execution_count", number);
    reply.add("payload", request.payload());
    JsonObject values = new JsonObject();
    if (outcome instanceof Outcome.Done) {
      for (Map.Entry<String, JsonElement> e : Json.child(asked, "user_expressions").entrySet()) {
        values.add(e.getKey(), evaluate(new Cell(number, e.getValue().getAsString()), frontend));
      }
    }
    reply.add("user_expressions", values);
    return reply;
  }

  private JsonObject evaluate(Cell expression, Frontend frontend) {
    Outcome outcome = interpreter.execute(expression, frontend);
    if (outcome instanceof Outcome.Failed failed) return Errors.reply(failed);
    Bundle result = ((Outcome.Done) outcome).result();
    JsonObject value = Request.content(result == null ? Bundle.text("") : result);
    value.addProperty("status", "ok");
    return value;
  }

  private static JsonObject input(String code, int number) {
    JsonObject input = new JsonObject();
    input.addProperty("code", code);
    input.addProperty("execution_count", number);
    return input;
  }

  private static @Nullable String text(@Nullable Bundle bundle) {
    return bundle == null ? null : Json.string(bundle.data(), "text/plain", "");
  }
}
