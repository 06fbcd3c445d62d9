package thalweg.kernel.interpreter;

import com.google.gson.JsonObject;

/** Who asked a debugger something. Safe for many threads. */
public interface DebugFrontend {

  /** Answers the request; once, and perhaps much later. */
  void reply(JsonObject response);

  /** Says what has happened in the program, in the words of the Debug Adapter Protocol. */
  void event(JsonObject event);
}
