module consumer {
  requires thalweg;
  requires thalweg.core;
}
