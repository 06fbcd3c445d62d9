package thalweg.kernel.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.protocol.Json;

/** The cells of this session and their results as text; kept in memory, the notebook is the lasting record. */
final class History {
  private static final int KEPT = 10_000;
  private static final int SESSION = 1;

  private record Entry(int number, String code, @Nullable String output) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(int number, String code, @Nullable String output) {
    if (entries.size() == KEPT) entries.remove(0);
    entries.add(new Entry(number, code, output));
  }

  /** The content of a history_reply. */
  JsonObject reply(JsonObject request) {
    List<Entry> found =
        switch (Json.string(request, "hist_access_type", "tail")) {
          case "range" -> range(request);
          case "search" -> tail(search(request), Json.integer(request, "n", KEPT));
          default -> tail(entries, Json.integer(request, "n", 10));
        };
    JsonArray rows = new JsonArray();
    for (Entry entry : found) rows.add(row(entry, Json.flag(request, "output", false)));
    JsonObject reply = new JsonObject();
    reply.addProperty("status", "ok");
    reply.add("history", rows);
    return reply;
  }

  private static JsonArray row(Entry entry, boolean withOutput) {
    JsonArray row = new JsonArray();
    row.add(SESSION);
    row.add(entry.number);
    if (withOutput) {
      JsonArray pair = new JsonArray();
      pair.add(entry.code);
      pair.add(entry.output);
      row.add(pair);
    } else {
      row.add(entry.code);
    }
    return row;
  }

  private List<Entry> range(JsonObject request) {
    int session = Json.integer(request, "session", 0);
    if (session != 0 && session != SESSION) return List.of(); // 0 is this session, others are gone
    int from = Json.integer(request, "start", 0);
    int to = Json.integer(request, "stop", Integer.MAX_VALUE);
    return entries.stream().filter(e -> e.number >= from && e.number < to).toList();
  }

  /** Cells that match a glob pattern: {@code *} any text, {@code ?} any character. */
  private List<Entry> search(JsonObject request) {
    String glob = Json.string(request, "pattern", "*");
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    Pattern pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (!pattern.matcher(entry.code).matches()) continue;
      if (Json.flag(request, "unique", false)) found.removeIf(e -> e.code.equals(entry.code));
      found.add(entry);
    }
    return found;
  }

  private static List<Entry> tail(List<Entry> all, int n) {
    return all.subList(Math.max(0, all.size() - Math.max(0, n)), all.size());
  }
}
