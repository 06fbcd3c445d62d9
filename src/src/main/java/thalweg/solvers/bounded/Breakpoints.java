package thalweg.solvers.bounded;

/** Coordinates in the order in which they meet their bounds: a heap, since usually only the first few are asked for. */
final class Breakpoints {
  private final double[] time;
  private final int[] heap;
  private int size;

  Breakpoints(int d) {
    time = new double[d];
    heap = new int[d];
  }

  void clear() {
    size = 0;
  }

  /** Adds a coordinate that meets its bound at t. */
  void add(int coordinate, double t) {
    time[coordinate] = t;
    int child = size++;
    while (child > 0 && t < time[heap[(child - 1) / 2]]) {
      heap[child] = heap[(child - 1) / 2];
      child = (child - 1) / 2;
    }
    heap[child] = coordinate;
  }

  /** When the next coordinate meets its bound; infinite if none does. */
  double next() {
    return size == 0 ? Double.POSITIVE_INFINITY : time[heap[0]];
  }

  /** Removes and returns the next coordinate. */
  int take() {
    int first = heap[0];
    int last = heap[--size];
    int parent = 0;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && time[heap[child + 1]] < time[heap[child]]) {
        child++;
      }
      if (time[last] <= time[heap[child]]) {
        break;
      }
      heap[parent] = heap[child];
      parent = child;
    }
    heap[parent] = last;
    return first;
  }
}
