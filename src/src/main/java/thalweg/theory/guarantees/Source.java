package thalweg.theory.guarantees;

import java.net.URI;

/**
 * Where a theorem is proved.
 *
 * @param citation authors, title, year and the place in it
 * @param link its DOI as an address, or the address of its publisher where it has none
 */
public record Source(String citation, URI link) {

  /** A work with a DOI. */
  static Source doi(String doi, String citation) {
    return new Source(citation, URI.create("https://doi.org/" + doi));
  }

  /** A work on arXiv. */
  static Source arxiv(String number, String citation) {
    return doi("10.48550/arXiv." + number, citation);
  }

  /** Another place of the same work, such as {@code theorem 2.1.14}. */
  Source at(String place) {
    return new Source(citation + ", " + place, link);
  }

  /** The citation, then the link. */
  @Override
  public String toString() {
    return citation + ", " + link;
  }
}
