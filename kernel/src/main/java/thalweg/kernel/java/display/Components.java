package thalweg.kernel.java.display;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.HeadlessException;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import javax.swing.JComponent;

/** Pictures of components of a graphical interface, without a screen. */
final class Components {
  private static final int EMPTY = 10; // pixels of a panel that nothing is in

  private Components() {}

  /** The picture of a component in its size or, if it has none yet, in the one it prefers; of a long one its start. */
  static Map<String, String> forms(Component component) {
    boolean connected = connect(component);
    Dimension before = component.getSize();
    Dimension size = size(component);
    component.setSize(size);
    try {
      layOut(component);
      Map<String, String> forms = new HashMap<>(RichForms.picture(painted(component, size)));
      forms.put(RichForms.TEXT, PlainText.of(component) + ", " + describe(size));
      return forms;
    } finally {
      component.setSize(before); // what is added later may need another
      if (connected) component.removeNotify();
    }
  }

  private static BufferedImage painted(Component component, Dimension size) {
    return Pictures.painted(
        Math.min(size.width, Pictures.LONGEST),
        Math.min(size.height, Pictures.LONGEST),
        pen -> {
          pen.setColor(component.getBackground()); // on a dark page a label is as dark as the page
          pen.fillRect(0, 0, size.width, size.height);
          component.print(pen);
        });
  }

  private static String describe(Dimension size) {
    boolean cut = Math.max(size.width, size.height) > Pictures.LONGEST;
    return size.width
        + "×"
        + size.height
        + " pixels"
        + (cut ? ", the first " + Pictures.LONGEST + " shown" : "");
  }

  /** As a window does, in which only then a table shows its heads. */
  private static boolean connect(Component component) {
    if (!(component instanceof JComponent) || component.isDisplayable()) return false;
    try {
      component.addNotify();
      return true;
    } catch (HeadlessException e) { // something in it needs a screen, and is left out
      return false;
    }
  }

  private static Dimension size(Component component) {
    Dimension size = component.getSize();
    if (size.width <= 0 || size.height <= 0) size = component.getPreferredSize();
    boolean empty = !(component instanceof Container c) || c.getComponentCount() == 0;
    boolean small = size.width <= EMPTY && size.height <= EMPTY;
    if (empty && small && !component.isPreferredSizeSet())
      size = new Dimension(Pictures.WIDTH, Pictures.HEIGHT);
    return new Dimension(Math.max(1, size.width), Math.max(1, size.height));
  }

  private static void layOut(Component component) {
    synchronized (component.getTreeLock()) {
      component.doLayout();
      if (!(component instanceof Container container)) return;
      for (Component child : container.getComponents()) layOut(child);
    }
  }
}
