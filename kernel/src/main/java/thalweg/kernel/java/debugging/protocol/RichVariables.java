package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Stops;
import thalweg.kernel.java.debugging.values.Named;
import thalweg.kernel.java.debugging.values.TopLevelVariables;
import thalweg.kernel.java.debugging.values.Variables;

/** Variables in all the forms in which a cell would show them. */
record RichVariables(
    Stops stops,
    Variables variables,
    TopLevelVariables topLevel,
    Function<@Nullable Object, Bundle> display) {

  /** One of a call of the stopped thread, or of the cells. */
  JsonObject of(Request request) {
    String name = request.text("variableName");
    Stop stop = stops.current();
    List<Named> locals =
        stop == null ? List.of() : StackRequests.locals(stop, StackRequests.frame(stop, request));
    Named found =
        Stream.concat(
                locals.stream(), topLevel.all().stream().map(v -> new Named(v.name(), v.value())))
            .filter(v -> v.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refusal("there is no variable '" + name + "' here"));
    Bundle bundle = variables.rich(found.value(), display);
    return Bodies.of("data", bundle.data(), "metadata", bundle.metadata());
  }
}
