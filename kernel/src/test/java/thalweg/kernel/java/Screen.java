package thalweg.kernel.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;

/** A front end that remembers what it was shown. */
@SuppressWarnings("JdkObsolete") // cells print from several threads
class Screen implements Frontend {
  final StringBuffer out = new StringBuffer();
  final StringBuffer err = new StringBuffer();
  final List<Bundle> displays = new ArrayList<>();
  final List<Bundle> pages = new ArrayList<>();
  final List<Bundle> updates = new ArrayList<>();
  final List<Comm> told = new ArrayList<>();
  final Map<Object, Runnable> rest = new LinkedHashMap<>();
  String typed = "";
  String cell = "";

  @Override
  public void print(Stream stream, String text) {
    (stream == Stream.STDOUT ? out : err).append(text);
  }

  @Override
  public void display(Bundle bundle, boolean update) {
    displays.add(bundle);
    if (update) updates.add(bundle);
  }

  @Override
  public void tell(Comm comm) {
    told.add(comm);
  }

  @Override
  public void atRest(Object about, Runnable work) {
    rest.put(about, work);
  }

  @Override
  public String cell() {
    return cell;
  }

  @Override
  public void clear(boolean wait) {
    displays.clear();
  }

  @Override
  public void page(Bundle bundle) {
    pages.add(bundle);
  }

  @Override
  public String input(String prompt, boolean password) {
    return typed;
  }
}
