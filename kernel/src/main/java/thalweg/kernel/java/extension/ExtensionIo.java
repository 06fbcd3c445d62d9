package thalweg.kernel.java.extension;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Bundles;
import thalweg.kernel.java.output.Streams;

/** jjava's output side led to the front end of the cell that runs. */
final class ExtensionIo extends JupyterIO {

  ExtensionIo() {
    super(StandardCharsets.UTF_8);
    setEnv(new Env());
  }

  @SuppressWarnings("NullAway") // it has no channels: only publish is ever called
  private static final class Env extends ShellReplyEnvironment {
    Env() {
      super(null, null, null, null);
    }

    @Override
    public <T extends ContentType<T>> void publish(T content) {
      Frontend frontend = Streams.frontend();
      if (frontend == null) return;
      if (content instanceof DisplayData display) {
        frontend.display(Bundles.of(display), content instanceof PublishUpdateDisplayData);
      } else if (content instanceof PublishStream stream) {
        boolean out = stream.getStreamType() == PublishStream.StreamType.OUT;
        frontend.print(out ? Frontend.Stream.STDOUT : Frontend.Stream.STDERR, stream.getText());
      } else if (content instanceof PublishClearOutput) {
        frontend.clear(false);
      }
    }
  }
}
