package thalweg.kernel.java.widgets;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Streams;

/**
 * The widgets that the front end knows, by the cell that made them: when a cell runs again, or is deleted, those of its last run are
 * closed.
 */
public final class Widgets {
  /** A page that opens asks here for all there is. */
  private static final String CONTROL = "jupyter.widget.control";

  private record Opened(Model model, String cell) {}

  private static final Map<String, Opened> OPEN = new LinkedHashMap<>();
  private static final Map<String, String> CONTROLS = new LinkedHashMap<>();

  private Widgets() {}

  /** The open comms and their targets. */
  public static synchronized Map<String, String> comms() {
    Map<String, String> comms = new LinkedHashMap<>(CONTROLS);
    OPEN.keySet().forEach(id -> comms.put(id, Messages.TARGET));
    return comms;
  }

  static synchronized void opened(Model model) {
    Frontend frontend = Streams.frontend();
    OPEN.put(model.id(), new Opened(model, frontend == null ? "" : frontend.cell()));
  }

  /** Whether the front end knows it still. */
  static boolean isOpen(Model model) {
    return find(model.id()) != null;
  }

  /** A cell begins: what it left when it last ran is closed, and what deleted cells left. */
  public static void begin(Frontend frontend) {
    List<String> cells = new ArrayList<>(frontend.deletedCells());
    if (!frontend.cell().isEmpty()) cells.add(frontend.cell());
    if (!cells.isEmpty()) take(cells).forEach(Model::close);
  }

  private static synchronized List<Model> take(List<String> cells) {
    List<Model> widgets = new ArrayList<>();
    for (Opened opened : OPEN.values())
      if (cells.contains(opened.cell())) widgets.add(opened.model());
    widgets.forEach(w -> OPEN.remove(w.id()));
    return widgets;
  }

  /** The kernel ends. */
  public static synchronized void clear() {
    OPEN.clear();
    CONTROLS.clear();
  }

  private static synchronized @Nullable Model find(String id) {
    Opened opened = OPEN.get(id);
    return opened == null ? null : opened.model();
  }

  /**
   * Takes what a front end says, in its thread.
   *
   * @return the widget whose handlers must be called; null for none
   */
  public static @Nullable Widget receive(Comm comm, Frontend frontend) {
    return switch (comm.kind()) {
      case OPEN -> {
        open(comm, frontend);
        yield null;
      }
      case CLOSE -> {
        forget(comm.id());
        yield null;
      }
      case MESSAGE -> said(comm, frontend);
    };
  }

  private static synchronized void open(Comm comm, Frontend frontend) {
    if (comm.target().equals(CONTROL)) CONTROLS.put(comm.id(), CONTROL);
    else frontend.tell(Comm.close(comm.id()));
  }

  private static synchronized void forget(String id) {
    CONTROLS.remove(id);
    Opened opened = OPEN.remove(id);
    if (opened != null) opened.model().forgotten();
  }

  private static @Nullable Widget said(Comm comm, Frontend frontend) {
    String method =
        comm.data().get("method") instanceof JsonPrimitive word ? word.getAsString() : "";
    Model model = find(comm.id());
    if (model == null) {
      boolean all = method.equals("request_states") && isControl(comm.id());
      frontend.tell(all ? states(comm.id()) : Comm.close(comm.id())); // one of before a restart
      return null;
    }
    boolean matters = model.hear(method, comm.data());
    return matters && model instanceof Widget widget ? widget : null;
  }

  private static synchronized boolean isControl(String id) {
    return CONTROLS.containsKey(id);
  }

  private static synchronized Comm states(String control) {
    Map<String, State> states = new LinkedHashMap<>();
    OPEN.forEach((id, opened) -> states.put(id, opened.model().whole()));
    return Messages.all(control, states);
  }
}
