package thalweg.data;

/**
 * A published file that is fetched when it is first needed.
 *
 * @param name where it is kept, below the folder of the cache
 * @param address where it is published, at a version that never changes
 * @param sha256 the SHA-256 of its content, unpacked if it is gzipped: packers differ, what they pack does not
 * @param installed where a system's package puts it; empty if none is known
 * @param byHand how else to come by it
 */
record LargeFile(String name, String address, String sha256, String installed, String byHand) {}
