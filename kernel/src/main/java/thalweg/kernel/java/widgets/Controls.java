package thalweg.kernel.java.widgets;

import java.awt.image.RenderedImage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What cells may call without a qualifier: {@code slider}, {@code checkbox}, {@code interact}, … */
public final class Controls {
  private Controls() {}

  /** A slider over whole numbers, {@code slider("steps", 1, 100)}. */
  public static IntSlider slider(String label, int from, int to) {
    return new IntSlider(label, from, to);
  }

  /** A slider over numbers, {@code slider("step size", 0.01, 2).step(0.01).value(0.1)}. */
  public static FloatSlider slider(String label, double from, double to) {
    return new FloatSlider(label, from, to);
  }

  /** A slider over orders of magnitude, {@code logSlider("λ", 1e-4, 10)}. */
  public static LogSlider logSlider(String label, double from, double to) {
    return new LogSlider(label, from, to);
  }

  /** A slider with two handles, {@code rangeSlider("years", 1950, 2000)}. */
  public static RangeSlider rangeSlider(String label, double from, double to) {
    return new RangeSlider(label, from, to);
  }

  /** A box to tick. */
  public static Toggle checkbox(String label) {
    return Toggle.box(label);
  }

  /** A button that stays pressed. */
  public static Toggle toggle(String label) {
    return Toggle.button(label);
  }

  /** A number to type. */
  public static NumberField numberField(String label) {
    return new NumberField(label);
  }

  /** Counts by itself once it is started; {@code link} it with a slider to see where it is. */
  public static Play play(String label, int from, int to) {
    return new Play(label, from, to);
  }

  /** A list to choose one of; the first is chosen. */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  public static <T> Dropdown<T> dropdown(String label, T... choices) {
    return new Dropdown<>(label, List.of(choices));
  }

  /** A line of text. */
  public static TextField textField(String label) {
    return new TextField(label);
  }

  /** A button that calls something, {@code button("again", () -> …)}. */
  public static Button button(String label, Runnable handler) {
    Button button = new Button(label);
    button.onChange(presses -> handler.run());
    return button;
  }

  /** A bar that handlers fill up to its end. */
  public static ProgressBar progressBar(String label, double to) {
    return new ProgressBar(label, to);
  }

  /** HTML that handlers change. */
  public static HtmlView htmlView(String html) {
    return new HtmlView(html);
  }

  /** A picture that handlers change; what it is about is for those who do not see it. */
  public static ImageView imageView(String about, RenderedImage image) {
    return new ImageView(about, image);
  }

  /** A place for what handlers print and show, {@code out.run(() -> System.out.println(k))} or {@code out.show(picture)}. */
  public static OutputView outputView() {
    return new OutputView();
  }

  /** Pages with titles, {@code tabs().add("data", a).add("model", b)}. */
  public static Tabs tabs() {
    return new Tabs();
  }

  /** Keeps the values of two controls the same, without a word to the kernel: a {@link #play} and a slider. */
  public static <T> void link(Control<T> a, Control<T> b) {
    new Link(a, b).open();
  }

  /** Widgets beside one another. */
  public static Widget beside(Widget... widgets) {
    return Box.beside(List.of(widgets));
  }

  /** Widgets below one another. */
  public static Widget below(Widget... widgets) {
    return Box.below(List.of(widgets));
  }

  /**
   * Shows a control and what a function makes of its value, at once and whenever it is moved: {@code interact(slider("η", 0.01, 2), eta ->
   * picture(eta))}.
   */
  public static <A> void interact(Control<A> a, Function<? super A, ? extends @Nullable Object> f) {
    Interaction.begin(List.of(a), () -> f.apply(a.value()));
  }

  /** The same with two controls. */
  public static <A, B> void interact(
      Control<A> a, Control<B> b, BiFunction<? super A, ? super B, ? extends @Nullable Object> f) {
    Interaction.begin(List.of(a, b), () -> f.apply(a.value(), b.value()));
  }

  /** The same with three controls. */
  public static <A, B, C> void interact(
      Control<A> a,
      Control<B> b,
      Control<C> c,
      Function3<? super A, ? super B, ? super C, ? extends @Nullable Object> f) {
    Interaction.begin(List.of(a, b, c), () -> f.apply(a.value(), b.value(), c.value()));
  }

  /** The same with four controls. */
  public static <A, B, C, D> void interact(
      Control<A> a,
      Control<B> b,
      Control<C> c,
      Control<D> d,
      Function4<? super A, ? super B, ? super C, ? super D, ? extends @Nullable Object> f) {
    Interaction.begin(
        List.of(a, b, c, d), () -> f.apply(a.value(), b.value(), c.value(), d.value()));
  }
}
