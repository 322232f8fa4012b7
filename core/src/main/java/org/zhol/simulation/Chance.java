package org.zhol.simulation;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// A named stream of chance: one for each purpose and entity, all from one seed, so that a change
/// in one part of a model leaves the draws of all others as they were (common random numbers).
///
/// The generator is xoroshiro128++ (Blackman and Vigna 2021), its state hashed from seed, purpose
/// and entity by the finaliser of SplitMix64. The variates use additions, products, square roots
/// and `StrictMath` only, so that they have the same bits on any machine.
public final class Chance implements RandomGenerator {
  private static final double UNIT = 0x1.0p-53;

  private long s0;
  private long s1;

  private Chance(long s0, long s1) {
    this.s0 = s0;
    this.s1 = s1 == 0 && s0 == 0 ? 1 : s1;
  }

  /// The stream of an entity for a purpose, such as `service` of stage 3.
  public static Chance of(long seed, String purpose, long entity) {
    long key = key(seed, purpose);
    long first = mix(key + entity * 0x9E3779B97F4A7C15L);
    return new Chance(first, mix(first + 0x9E3779B97F4A7C15L));
  }

  /// What a purpose makes of a seed.
  public static long key(long seed, String purpose) {
    long key = mix(seed ^ 0x5851F42D4C957F2DL);
    for (byte letter : purpose.getBytes(StandardCharsets.UTF_8)) {
      key = mix(key + letter + 0x9E3779B97F4A7C15L);
    }
    return key;
  }

  /// A number in [0, 1) that belongs to an entity: drawn without a stream, so that entity 5 has the
  /// same whoever else is about.
  public static double of(long key, long entity) {
    return (mix(mix(key ^ entity * 0xD1342543DE82EF95L) + 0x9E3779B97F4A7C15L) >>> 11) * UNIT;
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014), variant 13 of Stafford.
  static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public long nextLong() {
    long a = s0;
    long b = s1;
    long result = Long.rotateLeft(a + b, 17) + a;
    b ^= a;
    s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
    s1 = Long.rotateLeft(b, 28);
    return result;
  }

  /// In [0, 1).
  public double uniform() {
    return (nextLong() >>> 11) * UNIT;
  }

  /// Of mean 1.
  public double exponential() {
    return Ziggurat.exponential(this);
  }

  /// Of mean 1 and this many phases: the sum of exponentials, squared variation 1/phases.
  public double erlang(int phases) {
    double sum = 0;
    for (int i = 0; i < phases; i++) {
      sum += exponential();
    }
    return sum / phases;
  }

  /// The triangular law at level `u` in [0, 1): by its inverse, so that a common u gives common
  /// times.
  public static double triangular(double u, double min, double mode, double max) {
    double width = max - min;
    if (width <= 0) {
      return min;
    }
    double left = mode - min;
    return u * width < left
        ? min + Math.sqrt(u * width * left)
        : max - Math.sqrt((1 - u) * width * (max - mode));
  }
}
