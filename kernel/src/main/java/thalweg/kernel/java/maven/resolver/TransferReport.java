package thalweg.kernel.java.maven.resolver;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import thalweg.kernel.java.maven.Artifacts.Downloads;

/** Reports how far Maven's downloads are. */
final class TransferReport extends AbstractTransferListener {
  private final Downloads downloads;

  TransferReport(Downloads downloads) {
    this.downloads = downloads;
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    report(event);
  }

  @Override
  public void transferSucceeded(TransferEvent event) {
    report(event);
  }

  private void report(TransferEvent event) {
    String path = event.getResource().getResourceName();
    String file = path.substring(path.lastIndexOf('/') + 1);
    downloads.moved(file, event.getTransferredBytes(), event.getResource().getContentLength());
  }
}
