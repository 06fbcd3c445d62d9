package thalweg.diagnosis;

/**
 * The run again with one thing changed.
 *
 * @param change what
 * @param losses what it came to
 * @param gain in how many nats the worse of training and validation loss improved; negative if it did not
 */
record Trial(String change, Evidence.Losses losses, double gain) {

  static Trial better(Trial one, Trial other) {
    return other.gain > one.gain ? other : one;
  }
}
