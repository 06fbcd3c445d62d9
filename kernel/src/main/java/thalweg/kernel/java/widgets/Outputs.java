package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;

/** What was printed and shown in one place, in the form in which notebooks save it. */
final class Outputs {
  private static final int LONGEST = 100_000; // characters that are printed in one go

  private final Runnable changed;
  private final List<JsonObject> all = new ArrayList<>();
  private final Map<String, JsonObject> displays = new HashMap<>(); // those with an id
  private boolean clearing; // when something new comes
  private int open; // begun and not ended

  /**
   * Nothing so far.
   *
   * @param changed is called when it has changed, of many changes at once only after the last
   */
  Outputs(Runnable changed) {
    this.changed = changed;
  }

  /** Each as a notebook holds it. */
  synchronized List<JsonObject> all() {
    return all.stream().map(JsonObject::deepCopy).toList();
  }

  /** The words of all. */
  synchronized String text() {
    return all.stream().map(Outputs::words).collect(Collectors.joining("\n"));
  }

  private static String words(JsonObject output) {
    JsonElement text =
        output.has("text") ? output.get("text") : output.getAsJsonObject("data").get("text/plain");
    return text instanceof JsonPrimitive words ? words.getAsString().stripTrailing() : "";
  }

  /** Much will change: it is told when that ends. */
  synchronized void begin() {
    open++;
  }

  /** Much has changed; what comes from now on, as from threads, is told at once. */
  void end() {
    synchronized (this) {
      open--;
    }
    changed();
  }

  /** Empties it; with {@code wait} only when something new comes, so that nothing flickers. */
  void clear(boolean wait) {
    synchronized (this) {
      clearing = wait;
      if (!wait) empty();
    }
    changed();
  }

  private void changed() {
    boolean tell;
    synchronized (this) {
      tell = open == 0;
    }
    if (tell) changed.run();
  }

  /** Adds text of a stream. */
  void print(Frontend.Stream stream, String text) {
    append(stream.wireName(), text);
    changed();
  }

  private synchronized void append(String stream, String text) {
    beginNew();
    JsonObject last = all.isEmpty() ? new JsonObject() : all.get(all.size() - 1);
    if (!(last.get("name") instanceof JsonPrimitive name && name.getAsString().equals(stream))) {
      last = new JsonObject();
      last.addProperty("output_type", "stream");
      last.addProperty("name", stream);
      last.addProperty("text", "");
      all.add(last);
    }
    String whole = last.get("text").getAsString() + text;
    last.addProperty("text", whole.substring(Math.max(0, whole.length() - LONGEST)));
  }

  /** Adds something that is shown. */
  void add(Bundle bundle) {
    synchronized (this) {
      beginNew();
      JsonObject output = new JsonObject();
      output.addProperty("output_type", "display_data");
      fill(output, bundle);
      all.add(output);
      id(bundle).ifPresent(id -> displays.put(id, output));
    }
    changed();
  }

  /** Puts something in the place of what has its id; false if that is not here. */
  boolean replace(Bundle bundle) {
    synchronized (this) {
      Optional<JsonObject> output = id(bundle).map(displays::get);
      if (output.isEmpty()) return false;
      fill(output.get(), bundle);
    }
    changed();
    return true;
  }

  private static void fill(JsonObject output, Bundle bundle) {
    output.add("data", bundle.data());
    output.add("metadata", bundle.metadata());
  }

  private static Optional<String> id(Bundle bundle) {
    return Optional.ofNullable(bundle.info().get("display_id")).map(JsonElement::getAsString);
  }

  private void beginNew() {
    if (clearing) empty();
    clearing = false;
  }

  private void empty() {
    all.clear();
    displays.clear();
  }
}
