package thalweg;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of one reference case, which notices what nobody asked for: a setting that its reader does not
 * know fails by name, so that no case passes by being misread.
 */
public final class Settings {
  private final JsonObject settings;
  private final Set<String> unread;

  private Settings(JsonObject settings) {
    this.settings = settings;
    this.unread = new TreeSet<>(settings.keySet());
  }

  /** The member {@code settings} of a case; none if it has no such member. */
  public static Settings of(JsonObject oneCase) {
    return new Settings(
        oneCase.has("settings") ? oneCase.getAsJsonObject("settings") : new JsonObject());
  }

  /** Whether the case sets it. */
  public boolean has(String key) {
    return settings.has(key);
  }

  /** A setting that must be there. */
  public JsonElement get(String key) {
    unread.remove(key);
    return Objects.requireNonNull(settings.get(key), "the case has no setting " + key);
  }

  /** A number that must be there. */
  public double number(String key) {
    return get(key).getAsDouble();
  }

  /** A number, or its default. */
  public double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  /** A whole number that must be there. */
  public int whole(String key) {
    return get(key).getAsBigDecimal().intValueExact();
  }

  /** A whole number, or its default. */
  public int whole(String key, int otherwise) {
    return has(key) ? whole(key) : otherwise;
  }

  /** A flag, or its default. */
  public boolean flag(String key, boolean otherwise) {
    return has(key) ? get(key).getAsBoolean() : otherwise;
  }

  /** A text, or its default. */
  public String text(String key, String otherwise) {
    return has(key) ? get(key).getAsString() : otherwise;
  }

  /** Numbers that must be there. */
  public double[] numbers(String key) {
    return References.numbers(get(key));
  }

  /** Fails, naming the settings that nobody asked for. */
  public void assertAllRead() {
    if (!unread.isEmpty()) {
      throw new AssertionError("no reader for the settings " + unread + " of " + settings);
    }
  }
}
