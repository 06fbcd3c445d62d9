package thalweg.kernel.java.extension;

import io.github.spencerpark.ijava.JavaKernel;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
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
public final class ExtensionKernel extends JavaKernel {
  private final Evaluator evaluator;
  private final Set<String> seen =
      ConcurrentHashMap.newKeySet(); // extensions, and what is wrong with others

  /** Evaluates a student's code with generated code around it. */
  public interface Evaluator {
    /** Evaluates; the kernel is the one that magics in the code get. */
    @Nullable Object eval(BaseKernel kernel, String before, String code, String after);

    /** Adds jars and folders to the class path. */
    void addToClasspath(String paths);

    /** Does work whose code belongs to no cell. */
    void asKernel(Runnable work);
  }

  /** A kernel of a language that evaluates by an evaluator. */
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
        new ExtensionIo(),
        new ValueRenderer(),
        magics);
    this.evaluator = evaluator;
  }

  /** Installs the extensions that come with the kernel; one that fails is reported and the others still come. */
  public void installExtensions(Consumer<String> problems) {
    install(getClassLoader(), Runnable::run, problems);
  }

  /** Installs those that have come to the class path of the cells. */
  public void installExtensions(ClassLoader loader, Consumer<String> problems) {
    install(loader, evaluator::asKernel, problems);
  }

  private void install(ClassLoader loader, Consumer<Runnable> by, Consumer<String> problems) {
    var found = ServiceLoader.load(Extension.class, loader).stream().iterator();
    while (true) {
      try {
        if (!found.hasNext()) return;
        var extension = found.next();
        if (seen.add(extension.type().getName()))
          by.accept(() -> installExtension(extension.get()));
      } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
        Log.error("extension", e);
        if (seen.add(String.valueOf(e)))
          problems.accept("An extension could not be installed: " + e);
      }
    }
  }

  @Override
  public void addToClasspath(String paths) {
    evaluator.addToClasspath(paths);
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
