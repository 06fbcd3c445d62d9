package thalweg.solvers.bounded;

/** Coordinates in the order in which they meet their bounds: a heap, made only if any is taken, which is seldom. */
final class Breakpoints {
  private final double[] time;
  private final int[] heap;
  private int size;
  private double first;
  private boolean ordered;

  Breakpoints(int d) {
    time = new double[d];
    heap = new int[d];
  }

  void clear() {
    size = 0;
    first = Double.POSITIVE_INFINITY;
    ordered = false;
  }

  /** Adds a coordinate that meets its bound at t; all are added before the first is taken. */
  void add(int coordinate, double t) {
    time[coordinate] = t;
    heap[size++] = coordinate;
    first = Math.min(first, t);
  }

  /** When the next coordinate meets its bound; infinite if none does. */
  double next() {
    return first;
  }

  /** Removes and returns the next coordinate. */
  int take() {
    for (int parent = ordered ? -1 : size / 2 - 1; parent >= 0; parent--) {
      sink(heap[parent], parent);
    }
    ordered = true;
    int taken = heap[0];
    size--;
    if (size > 0) {
      sink(heap[size], 0);
    }
    first = size > 0 ? time[heap[0]] : Double.POSITIVE_INFINITY;
    return taken;
  }

  /** Puts a coordinate at a place of the heap, or below, where both below it come later. */
  private void sink(int coordinate, int place) {
    int parent = place;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && time[heap[child + 1]] < time[heap[child]]) {
        child++;
      }
      if (time[coordinate] <= time[heap[child]]) {
        break;
      }
      heap[parent] = heap[child];
      parent = child;
    }
    heap[parent] = coordinate;
  }
}
