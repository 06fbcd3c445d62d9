package thalweg.kernel.java.extension;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Implementation;
import thalweg.kernel.interpreter.Language;
import thalweg.kernel.java.output.ValueRenderer;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.log.Log;

/**
 * What an {@link Extension} of the IJava line sees as the kernel: the renderer, magics, evaluation and display.
 *
 * <p>Only a face: jjava's own channels and loops are never started.
 */
public final class ExtensionKernel extends BaseKernel {
  private final Evaluator evaluator;

  /** Evaluates a student's code with generated code around it. */
  public interface Evaluator {
    /** Evaluates; the kernel is the one that magics in the code get. */
    @Nullable Object eval(BaseKernel kernel, String before, String code, String after);
  }

  /** A kernel of a language that evaluates by an evaluator. */
  @SuppressWarnings("NullAway") // jjava allows a kernel without a history and says so
  public ExtensionKernel(Language language, MagicsRegistry magics, Evaluator evaluator) {
    super(
        Implementation.NAME,
        Implementation.version(),
        new LanguageInfo.Builder(language.name())
            .version(language.version())
            .mimetype(language.mimetype())
            .fileExtension(language.extension())
            .pygments(language.name())
            .codemirror(language.name())
            .build(),
        List.of(),
        null,
        new ExtensionIo(),
        new CommManager(),
        new ValueRenderer(),
        new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
        magics,
        false,
        new StringStyler("", "", "", n -> ""));
    this.evaluator = evaluator;
  }

  /** Finds and installs extensions; one that fails is reported and the others still come. */
  public void installExtensions(Consumer<String> problems) {
    onStartup();
    var found = ServiceLoader.load(Extension.class, getClassLoader()).iterator();
    while (true) {
      try {
        if (!found.hasNext()) return;
        installExtension(found.next());
      } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
        Log.error("extension", e);
        problems.accept(String.valueOf(e));
      }
    }
  }

  @Override
  protected ClassLoader getClassLoader() {
    return ExtensionKernel.class.getClassLoader();
  }

  @Override
  public @Nullable Object evalRaw(String source) {
    return evalWithin("", source, "");
  }

  /** Evaluates code with something around it, which no error shows. */
  public @Nullable Object evalWithin(String before, String code, String after) {
    Object value = evaluator.eval(this, before, code, after);
    return value == CellValue.NOTHING ? null : value;
  }

  @Override
  public @Nullable DisplayData inspect(String code, int at, boolean extraDetail) {
    return null; // the protocol asks the interpreter, never this face
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return new ReplacementOptions(List.of(), at, at);
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_MAYBE;
  }
}
