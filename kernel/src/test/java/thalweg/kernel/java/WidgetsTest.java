package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Outcome;

/** Widgets as the front end sees them: what they tell it, and what becomes of what it says. */
class WidgetsTest {
  private static final String VIEW = "application/vnd.jupyter.widget-view+json";

  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static Screen shown(String code) {
    assertThat(notebook.run("cell", code)).isInstanceOf(Outcome.Done.class);
    return notebook.screen;
  }

  private static String text(Bundle bundle) {
    return bundle.data().get("text/plain").getAsString();
  }

  private static JsonObject state(Comm comm) {
    return comm.data().getAsJsonObject("state");
  }

  private static List<String> names(List<Comm> comms) {
    List<String> names = new ArrayList<>();
    for (Comm comm : comms) names.add(state(comm).get("_model_name").getAsString());
    return names;
  }

  private static Comm message(String id, String data) {
    return Comm.message(id, JsonParser.parseString(data).getAsJsonObject(), List.of());
  }

  static Comm update(String id, String state) {
    return message(id, "{\"method\": \"update\", \"state\": " + state + ", \"buffer_paths\": []}");
  }

  private static String idOf(Screen screen, String model) {
    return idOf(screen, model, 0);
  }

  private static String idOf(Screen screen, String model, int which) {
    return opened(screen).stream()
        .filter(c -> state(c).get("_model_name").getAsString().equals(model))
        .skip(which)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<Comm> opened(Screen screen) {
    return screen.told.stream().filter(c -> c.kind() == Comm.Kind.OPEN).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** First what others refer to, each with its whole state; then controls, result and words, in this order. */
  @Test
  void anInteractionIsControlsAResultAndWords() {
    Screen screen =
        shown(
            "interact(slider(\"eta\", 0.0, 1).value(0.25), slider(\"k\", 1, 9), (e, k) -> e * k)");
    List<Comm> opened = opened(screen);
    assertThat(names(opened))
        .containsExactly("SliderStyleModel", "FloatSliderModel", "IntSliderModel", "VBoxModel");
    for (Comm comm : opened) {
      assertThat(comm.target()).isEqualTo("jupyter.widget");
      assertThat(comm.metadata().get("version").getAsString()).isEqualTo("2.1.0");
    }
    JsonObject slider = state(opened.get(1));
    assertThat(slider.get("value").getAsDouble()).isEqualTo(0.25);
    assertThat(slider.get("readout_format").getAsString()).isEqualTo(".2f");
    assertThat(slider.get("tooltip").getAsString()).isEqualTo("eta");
    assertThat(slider.get("style").getAsString()).isEqualTo("IPY_MODEL_" + opened.get(0).id());
    JsonObject view = screen.displays.get(0).data().getAsJsonObject(VIEW);
    assertThat(view.get("model_id").getAsString()).isEqualTo(opened.get(3).id());
    assertThat(text(screen.displays.get(0)))
        .startsWith("eta = 0.25, k = 1\n")
        .contains("while the kernel runs");
    assertThat(text(screen.displays.get(1))).isEqualTo("0.25");
    assertThat(text(screen.displays.get(2))).isEqualTo("eta = 0.25, k = 1");
  }

  @Test
  void aMoveIsEchoedAndReplacesResultAndWordsInPlace() {
    Screen first = shown("interact(slider(\"k\", 1, 9), k -> k * k)");
    Screen screen = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 7}"));
    assertThat(screen.told).hasSize(1);
    assertThat(screen.told.get(0).data().get("method").getAsString()).isEqualTo("echo_update");
    assertThat(state(screen.told.get(0)).get("value").getAsInt()).isEqualTo(7);
    assertThat(screen.updates).hasSize(2).isEqualTo(screen.displays);
    assertThat(text(screen.updates.get(0))).isEqualTo("49");
    assertThat(text(screen.updates.get(1))).isEqualTo("k = 7");
    for (int i = 0; i < 2; i++)
      assertThat(screen.updates.get(i).info().get("display_id"))
          .isEqualTo(first.displays.get(i + 1).info().get("display_id"));
  }

  /** A picture that says how many pixels it was asked for, as PNG and as HTML. */
  private static final String PICTURE =
      """
      record Picture(int k) implements org.dflib.jjava.jupyter.kernel.display.DisplayDataRenderable {
        public void render(org.dflib.jjava.jupyter.kernel.display.RenderContext context) {
          if (k == 6 && context.getParameterAsInt("pixelRatio", 2) == 2) throw new IllegalStateException("too sharp");
          var png = k + " at " + context.getParameterAsInt("pixelRatio", 2);
          context.getOutputContainer().putData("image/png", png);
          context.getOutputContainer().putHTML("<img src='" + png + "'>");
        }
      }
      int[] calls = {0};
      interact(slider("k", 1, 9), k -> { calls[0]++; return new Picture(k); })""";

  private static List<String> pictures(Screen screen) {
    List<String> pictures = new ArrayList<>();
    for (Bundle bundle : screen.updates)
      if (bundle.data().has("text/html"))
        pictures.add(
            bundle.data().get("text/html").getAsString()
                + (bundle.data().has("image/png") ? " and PNG" : ""));
    return pictures;
  }

  /** While it moves the picture is coarse and comes in one form; then sharp in both, without another call of the function. */
  @Test
  void aPictureIsCoarseWhileItMovesAndSharpAtRest() {
    Screen first = shown(PICTURE);
    assertThat(first.displays.get(1).data().get("image/png").getAsString()).isEqualTo("1 at 2");
    Screen screen = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 2}"));
    assertThat(pictures(screen)).containsExactly("<img src='2 at 1'>");
    screen = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 3}"));
    screen.rest.values().forEach(Runnable::run);
    assertThat(pictures(screen))
        .containsExactly("<img src='3 at 1'>", "<img src='3 at 2'> and PNG");
    assertThat(screen.updates.get(2).info()).isEqualTo(screen.updates.get(0).info());
    assertThat(notebook.value("calls[0]")).isEqualTo("3");
  }

  @Test
  void whatIsNoPictureIsShownOnce() {
    Screen first = shown("interact(slider(\"k\", 1, 9), k -> html(\"<b>\" + k + \"</b>\"))");
    assertThat(notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 2}")).rest)
        .isEmpty();
  }

  @Test
  void aCellThatRanAgainMeanwhileGetsNoPictureOfItsLastRun() {
    Screen first = shown(PICTURE);
    Screen screen = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 2}"));
    shown(PICTURE);
    screen.rest.values().forEach(Runnable::run);
    assertThat(pictures(screen)).hasSize(1);
  }

  @Test
  void aPictureThatFailsAtRestSaysSoBelowTheControls() {
    Screen first = shown(PICTURE);
    Screen screen = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 6}"));
    screen.rest.values().forEach(Runnable::run);
    assertThat(pictures(screen)).hasSize(1);
    assertThat(plain(text(screen.updates.get(2)))).startsWith("k = 6\n").contains("too sharp");
  }

  /** What is no new value calls nobody: the browser repeats itself, and a client may send anything. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"value\": 1}",
        "{\"value\": \"many\"}",
        "{\"value\": null}",
        "{\"value\": [2]}",
        "{\"value\": NaN}",
        "{\"_view_count\": 1}",
        "{}"
      })
  void whatIsNoNewValueCallsNobody(String state) {
    Screen first = shown("interact(slider(\"k\", 1, 9), k -> k * k)");
    Screen screen = notebook.say(update(idOf(first, "IntSliderModel"), state));
    assertThat(screen.updates).isEmpty();
    assertThat(notebook.java.comms()).isNotEmpty();
  }

  @Test
  void aHandlerThatFailsSaysSoInTermsOfItsCellAndLeavesTheResult() {
    Screen first =
        shown(
            "interact(slider(\"k\", 1, 9), k -> {\n  System.out.println(\"at \" + k);\n  return 1 / (k - 3);\n})");
    Screen screen = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 3}"));
    assertThat(screen.updates).hasSize(1);
    assertThat(plain(text(screen.updates.get(0))))
        .startsWith("k = 3\nat 3\n")
        .contains("ArithmeticException")
        .contains("Cell [" + notebook.count + "], line 3");
    Screen after = notebook.say(update(idOf(first, "IntSliderModel"), "{\"value\": 4}"));
    assertThat(text(after.updates.get(0))).isEqualTo("1");
    assertThat(text(after.updates.get(1))).isEqualTo("k = 4\nat 4");
    assertThat(text(first.displays.get(2))).isEqualTo("k = 1\nat 1");
    assertThat(first.out).isEmpty();
  }

  @Test
  void aFirstValueThatFailsIsTheErrorOfTheCell() {
    assertThat(
            notebook.error(
                "interact(slider(\"k\", 0, 9), k -> { System.out.print(\"at \" + k); return 1 / k; })"))
        .contains("ArithmeticException");
    assertThat(notebook.screen.out).hasToString("at 0");
    assertThat(notebook.screen.displays).isEmpty();
    assertThat(notebook.screen.told).isEmpty();
  }

  @Test
  void anEndlessHandlerIsStoppedLikeACell() {
    Screen first =
        shown(
            """
            var begun = slider("begun", 0, 9);
            display(begun);
            interact(slider("k", 1, 9).step(2), k -> {
              begun.value(k);
              while (k > 1) {}
              return k;
            })""");
    String k = idOf(first, "IntSliderModel", 1);
    CountDownLatch runs = new CountDownLatch(1);
    Screen screen =
        new Screen() {
          @Override
          public void tell(Comm comm) {
            super.tell(comm);
            if (comm.data().get("method").getAsString().equals("update")) runs.countDown();
          }
        };
    Thread stopper =
        new Thread(
            () -> {
              try {
                runs.await();
                notebook.java.interrupt();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    stopper.start();
    notebook.java.receive(update(k, "{\"value\": 2}"), screen);
    assertThat(screen.updates).hasSize(1);
    assertThat(plain(text(screen.updates.get(0)))).startsWith("k = 2\n").contains("Interrupt");
  }

  @Test
  void aPageThatOpensGetsAllThereIs() {
    Screen first = shown("interact(slider(\"k\", 1, 9), checkbox(\"log\"), (k, log) -> k)");
    JsonObject none = new JsonObject();
    notebook.say(new Comm(Comm.Kind.OPEN, "page", "jupyter.widget.control", none, none, List.of()));
    Screen screen = notebook.say(message("page", "{\"method\": \"request_states\"}"));
    assertThat(screen.told).hasSize(1);
    JsonObject data = screen.told.get(0).data();
    assertThat(data.get("method").getAsString()).isEqualTo("update_states");
    JsonObject slider =
        data.getAsJsonObject("states").getAsJsonObject(idOf(first, "IntSliderModel"));
    assertThat(slider.get("model_name").getAsString()).isEqualTo("IntSliderModel");
    assertThat(slider.get("model_module").getAsString()).isEqualTo("@jupyter-widgets/controls");
    assertThat(slider.get("model_module_version").getAsString()).isEqualTo("2.0.0");
    assertThat(slider.getAsJsonObject("state").get("max").getAsInt()).isEqualTo(9);
    assertThat(notebook.java.comms()).containsEntry("page", "jupyter.widget.control");
    notebook.say(Comm.close("page"));
    assertThat(notebook.java.comms()).doesNotContainKey("page");
  }

  @Test
  void oneModelIsToldOnRequest() {
    Screen first = shown("slider(\"k\", 1, 9)");
    Screen screen =
        notebook.say(message(idOf(first, "IntSliderModel"), "{\"method\": \"request_state\"}"));
    assertThat(state(screen.told.get(0)).get("min").getAsInt()).isEqualTo(1);
  }

  @Test
  void whatNobodyKnowsIsClosed() {
    JsonObject none = new JsonObject();
    Comm open = new Comm(Comm.Kind.OPEN, "x", "somebody.else", none, none, List.of());
    assertThat(notebook.say(open).told).containsExactly(Comm.close("x"));
    assertThat(notebook.say(update("gone", "{\"value\": 1}")).told)
        .containsExactly(Comm.close("gone"));
  }

  @Test
  void aCellThatRunsAgainLeavesNoWidgetsBehind() {
    String code = "interact(slider(\"k\", 1, 9), k -> k)";
    shown(code);
    int open = notebook.java.comms().size();
    List<String> ids = notebook.screen.told.stream().map(Comm::id).toList();
    for (int i = 0; i < 5; i++) shown(code);
    assertThat(notebook.java.comms()).hasSize(open).doesNotContainKeys(ids.toArray(String[]::new));
    Screen last = notebook.screen;
    assertThat(last.told.stream().filter(c -> c.kind() == Comm.Kind.CLOSE)).hasSize(open);
    notebook.run("another", "1");
    assertThat(notebook.java.comms()).hasSize(open);
    notebook.screen = new Screen();
  }

  @Test
  void widgetsOfADeletedCellGo() {
    notebook.run("doomed", "slider(\"k\", 1, 9)");
    String id = idOf(notebook.screen, "IntSliderModel");
    assertThat(notebook.java.comms()).containsKey(id);
    Frontend next =
        new Screen() {
          @Override
          public List<String> deletedCells() {
            return List.of("doomed");
          }
        };
    notebook.java.execute(new thalweg.kernel.interpreter.Cell(1, "1"), next);
    assertThat(notebook.java.comms()).doesNotContainKey(id);
  }

  /** Each control's first value, what the front end sends of it, and the value then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slider(\"x\", 0.0, 4) | FloatSliderModel | {\"value\": 0.18000000000000002} | 2.0 | 0.18",
        "logSlider(\"x\", 1e-3, 10).value(1) | FloatLogSliderModel | {\"value\": 0.01} | 1.0 | 0.01",
        "checkbox(\"x\") | CheckboxModel | {\"value\": true} | false | true",
        "dropdown(\"x\", DayOfWeek.values()) | DropdownModel | {\"index\": 4} | MONDAY | FRIDAY",
        "textField(\"x\").value(\"a\") | TextModel | {\"value\": \"b\"} | a | b",
        "rangeSlider(\"x\", 0, 9).value(2, 3) | FloatRangeSliderModel | {\"value\": [2, 4.5]} | 2.0 to 3.0 | 2.0 to 4.5",
        "toggle(\"x\").value(true) | ToggleButtonModel | {\"value\": false} | true | false",
        "numberField(\"x\").value(2) | FloatTextModel | {\"value\": -1e-3} | 2.0 | -0.001",
        "play(\"x\", 0, 9).every(50) | PlayModel | {\"value\": 3} | 0 | 3"
      })
  void controlsHaveTheirValues(
      String control, String model, String state, String before, String after) {
    Screen first = shown("interact(" + control + ", x -> String.valueOf(x))");
    assertThat(text(first.displays.get(1))).isEqualTo(before);
    Screen screen = notebook.say(update(idOf(first, model), state));
    assertThat(text(screen.updates.get(0))).isEqualTo(after);
    assertThat(text(screen.updates.get(1))).isEqualTo("x = " + after);
  }

  /** The function gets the value, the words say what the slider shows: three digits. */
  @Test
  void theWordsOfALogSliderHaveThreeDigits() {
    Screen first = shown("interact(logSlider(\"x\", 1e-3, 10), x -> x)");
    Screen screen =
        notebook.say(update(idOf(first, "FloatLogSliderModel"), "{\"value\": 5.011872336272722}"));
    assertThat(text(screen.updates.get(0))).isEqualTo("5.01187233627");
    assertThat(text(screen.updates.get(1))).isEqualTo("x = 5.01");
  }

  @Test
  void aButtonCallsItsHandlerOnceForEachPress() {
    Screen first =
        shown(
            "int[] presses = {0};\nvar count = slider(\"n\", 0, 99);\nbelow(button(\"more\", () -> count.value(++presses[0])), count)");
    String press =
        "{\"method\": \"custom\", \"content\": {\"event\": \"click\"}, \"buffer_paths\": []}";
    notebook.say(message(idOf(first, "ButtonModel"), press));
    Screen screen = notebook.say(message(idOf(first, "ButtonModel"), press));
    assertThat(screen.told).hasSize(1);
    assertThat(screen.told.get(0).id()).isEqualTo(idOf(first, "IntSliderModel"));
    assertThat(state(screen.told.get(0)).get("value").getAsInt()).isEqualTo(2);
  }

  /** Also where no interaction has words: below the controls, in terms of the cell, and gone when all is well. */
  @Test
  void whatAHandlerPrintsAndThrowsAppearsBelowItsControls() {
    Screen first =
        shown(
            """
            int[] presses = {0};
            button("go", () -> {
              System.out.println("press");
              if (++presses[0] == 1) throw new IllegalStateException("not yet");
            })""");
    assertThat(names(opened(first))).containsExactly("ButtonModel", "OutputModel", "VBoxModel");
    String press = "{\"method\": \"custom\", \"content\": {\"event\": \"click\"}}";
    Screen screen = notebook.say(message(idOf(first, "ButtonModel"), press));
    assertThat(screen.told).hasSize(1);
    assertThat(plain(outputs(screen.told.get(0))))
        .contains("press\\n", "IllegalStateException", "Cell [" + notebook.count + "], line 4");
    screen = notebook.say(message(idOf(first, "ButtonModel"), press));
    assertThat(outputs(screen.told.get(0)))
        .isEqualTo("[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":\"press\"}]");
  }

  /** Bytes travel beside the JSON, when the picture is first shown, when it changes, and when a page asks. */
  @Test
  void aPictureTravelsAsBytes() {
    String image = "new java.awt.image.BufferedImage(3, 2, 1)";
    Screen first = shown("var v = imageView(\"black\", " + image + ");\nv");
    Comm opened = opened(first).get(0);
    assertThat(opened.data().get("buffer_paths")).hasToString("[[\"value\"]]");
    assertThat(opened.buffers().get(0)).startsWith(0x89, 'P', 'N', 'G');
    notebook.run("next", "v.image(" + image.replace("3", "5") + ")");
    Comm changed = notebook.screen.told.get(0);
    assertThat(changed.data().get("buffer_paths")).hasToString("[[\"value\"]]");
    assertThat(changed.buffers()).hasSize(1);
    JsonObject none = new JsonObject();
    notebook.say(new Comm(Comm.Kind.OPEN, "p", "jupyter.widget.control", none, none, List.of()));
    Comm all = notebook.say(message("p", "{\"method\": \"request_states\"}")).told.get(0);
    assertThat(all.data().get("buffer_paths"))
        .hasToString("[[\"" + opened.id() + "\",\"state\",\"value\"]]");
    assertThat(all.buffers().get(0)).isEqualTo(changed.buffers().get(0));
    notebook.say(Comm.close("p"));
  }

  @Test
  void pagesLinksAndBarsAreMadeOfTheirParts() {
    Screen first =
        shown(
            """
            var film = play("film", 0, 9);
            var at = slider("at", 0, 9);
            link(film, at);
            var bar = progressBar("done", 4);
            bar.value(9);
            tabs().add("film", beside(film, at)).add("state", below(bar, htmlView("<b>1</b>")))""");
    List<Comm> opened = opened(first);
    assertThat(names(opened))
        .containsExactly(
            "PlayModel",
            "IntSliderModel",
            "LinkModel",
            "HBoxModel",
            "FloatProgressModel",
            "HTMLModel",
            "VBoxModel",
            "TabModel");
    String film = "IPY_MODEL_" + opened.get(0).id();
    assertThat(state(opened.get(2)).get("source")).hasToString("[\"" + film + "\",\"value\"]");
    assertThat(state(opened.get(4)).get("value").getAsDouble()).isEqualTo(4);
    assertThat(state(opened.get(4)).get("_view_name").getAsString()).isEqualTo("ProgressView");
    assertThat(state(opened.get(7)).get("titles")).hasToString("[\"film\",\"state\"]");
    assertThat(state(opened.get(7)).get("_titles")).hasToString("{\"0\":\"film\",\"1\":\"state\"}");
  }

  private static String outputs(Comm comm) {
    return state(comm).get("outputs").toString();
  }

  /** It is told what it holds by one message, however much that is, and a page that asks gets it as well. */
  @Test
  void anOutputViewHoldsWhatIsPrintedAndShown() {
    Screen first =
        shown(
            """
            var out = outputView();
            below(button("go", () -> {
              out.clear();
              out.run(() -> {
                System.out.print("a");
                System.out.println("b");
                System.err.print("c");
                display(html("<b>d</b>"));
              });
            }), out)""");
    assertThat(notebook.value("below(textField(\"a\"), outputView()).toString()"))
        .isEqualTo("a = ");
    Comm opened = opened(first).get(1);
    assertThat(state(opened).get("_model_module").getAsString())
        .isEqualTo("@jupyter-widgets/output");
    assertThat(state(opened).get("_view_module_version").getAsString()).isEqualTo("1.0.0");
    assertThat(outputs(opened)).isEqualTo("[]");
    String press = "{\"method\": \"custom\", \"content\": {\"event\": \"click\"}}";
    Screen screen = notebook.say(message(idOf(first, "ButtonModel"), press));
    assertThat(screen.told).hasSize(1);
    assertThat(outputs(screen.told.get(0)))
        .isEqualTo(
            "[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":\"ab\\n\"},"
                + "{\"output_type\":\"stream\",\"name\":\"stderr\",\"text\":\"c\"},"
                + "{\"output_type\":\"display_data\",\"data\":{\"text/plain\":\"d\",\"text/html\":\"<b>d</b>\"},\"metadata\":{}}]");
    assertThat(screen.out).isEmpty();
    assertThat(screen.displays).isEmpty();
    notebook.run("next", "out");
    assertThat(notebook.value("out.toString()")).isEqualTo("ab\nc\nd");
  }

  @Test
  void whatAnOutputViewShowsReplacesWhatItShowed() {
    shown("var out = outputView();\nout");
    notebook.run("next", "out.show(1); out.show(\"two\");");
    assertThat(notebook.screen.told).hasSize(2);
    assertThat(outputs(notebook.screen.told.get(1)))
        .isEqualTo(
            "[{\"output_type\":\"display_data\",\"data\":{\"text/plain\":\"two\"},\"metadata\":{}}]");
    notebook.run("next", "out.show(null)");
    assertThat(outputs(notebook.screen.told.get(0))).isEqualTo("[]");
  }

  @Test
  void whatFailsInAnOutputViewFailsWhereItIsCalledAndLeavesWhatWasPrinted() {
    shown("var out = outputView();\nout");
    assertThat(notebook.error("out.run(() -> { System.out.print(1); System.out.print(1 / 0); })"))
        .contains("ArithmeticException");
    assertThat(outputs(notebook.screen.told.get(0))).contains("\"text\":\"1\"");
    notebook.run("System.out.print(\"after\")");
    assertThat(notebook.screen.out).hasToString("after");
    assertThat(notebook.error("out.run(() -> interact(checkbox(\"a\"), a -> a))"))
        .contains("interact shows its result in a cell, not in an outputView");
  }

  /** What changes in place does so there, and what other threads print later comes, too. */
  @Test
  void anOutputViewIsChangedInPlaceAndByThreads() {
    shown("var out = outputView();\nout");
    assertThat(
            notebook.value(
                """
                Thread[] later = {null};
                java.util.concurrent.CountDownLatch ended = new java.util.concurrent.CountDownLatch(1);
                out.run(() -> {
                  var bar = live();
                  bar.show("half");
                  bar.show("all");
                  later[0] = new Thread(() -> {
                    try { ended.await(); } catch (InterruptedException e) { return; }
                    System.out.print("late");
                  });
                  later[0].start();
                });
                ended.countDown();
                later[0].join();
                out.toString()"""))
        .isEqualTo("all\nlate");
    List<Comm> told = notebook.screen.told;
    assertThat(told).hasSize(2);
    assertThat(outputs(told.get(0))).contains("all").doesNotContain("half", "late");
    assertThat(outputs(told.get(1))).contains("all", "late");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slider(\"a\", 2, 1) | from must be less than to but they were 2 and 1",
        "slider(\"a\", 0, Double.NaN) | from must be less than to but they were 0.0 and NaN",
        "slider(\"a\", 0, 1.5).value(2) | the value of 'a' must lie between 0.0 and 1.5 but was 2.0",
        "slider(\"a\", 0, 1.5).step(0) | the step of 'a' must be positive but was 0.0",
        "logSlider(\"a\", 10, 1) | logSlider(\"a\", from, to): from must be less than to but they were 10.0 and 1.0",
        "logSlider(\"a\", 0, 1) | both ends must be positive but one was 0.0",
        "rangeSlider(\"a\", 0, 1).value(0.5, 0.4) | must lie within 0.0 to 1.0 but was 0.5 to 0.4",
        "play(\"a\", 3, 3) | from must be less than to but they were 3 and 3",
        "play(\"a\", 0, 3).every(0) | the milliseconds of 'a' must be at least 1 but were 0",
        "numberField(\"a\").value(Double.NaN) | the value of 'a' must be finite but was NaN",
        "dropdown(\"a\") | needs a choice at least",
        "dropdown(\"a\", 1, 2).value(3) | 'a' must be one of [1, 2] but was 3"
      })
  void settingsThatAreNoneAreRefused(String code, String message) {
    assertThat(notebook.error(code)).contains(message);
  }
}
