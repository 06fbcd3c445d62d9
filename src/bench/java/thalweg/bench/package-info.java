/**
 * What a call costs, a class a family: {@code mvn -Pbench -pl src/bench -am -DskipTests verify}.
 *
 * <p>Some of them, with JMH's own arguments: {@code -Djmh="OptimizerBenchmark -p rule=SGD -prof gc"}. The line {@code
 * gc.alloc.rate.norm} is the bytes that one call allocates; what steps has to show 0 there, up to rounding.
 */
package thalweg.bench;
