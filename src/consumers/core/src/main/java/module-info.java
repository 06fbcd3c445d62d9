module consumer {
  requires thalweg.core;
}
