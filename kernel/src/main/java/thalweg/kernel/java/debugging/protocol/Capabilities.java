package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/** What this debugger can do. */
final class Capabilities {
  private Capabilities() {}

  static JsonObject body() {
    List<JsonObject> filters =
        List.of(
            filter(
                "uncaught", "Uncaught exceptions", "no code of a cell that is running catches it"),
            filter("all", "All exceptions", "it is caught, too, or leaves a method"));
    return Bodies.of(
        "supportsConfigurationDoneRequest", true,
        "supportsConditionalBreakpoints", true,
        "supportsEvaluateForHovers", true,
        "supportsTerminateRequest", true,
        "supportsModulesRequest", true,
        "supportsDelayedStackTraceLoading", true,
        "exceptionBreakpointFilters", Bodies.all(filters, f -> f));
  }

  private static JsonObject filter(String name, String label, String description) {
    return Bodies.of("filter", name, "label", label, "description", description, "default", false);
  }
}
