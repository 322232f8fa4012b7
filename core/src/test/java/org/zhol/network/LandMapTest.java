package org.zhol.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LandMapTest {
  /// Two countries side by side with a common border at 10° E, a lake across it and an enclave.
  private static byte[] twoCountries() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("ZLM1".getBytes(StandardCharsets.US_ASCII));
    put(file, 1_000_000); // steps of a degree
    put(file, 3);
    file.writeBytes("AABB~~".getBytes(StandardCharsets.US_ASCII));
    put(file, 5);
    int[] at = {0, 0};
    // Coordinates are degrees east and north. The border runs north, the coasts around both.
    line(file, at, 1, 2, 10, 0, 10, 20);
    line(file, at, 1, 0, 10, 20, 0, 20, 0, 0, 10, 0);
    line(file, at, 2, 0, 10, 0, 20, 0, 20, 20, 10, 20);
    line(file, at, 3, 0, 8, 8, 12, 8, 12, 12, 8, 12, 8, 8);
    line(file, at, 1, 2, 15, 2, 18, 2, 18, 5, 15, 5, 15, 2);
    return file.toByteArray();
  }

  /// Runs through points against the clock, with a code on the left and on the right.
  private static void line(
      ByteArrayOutputStream file, int[] at, int left, int right, int... degrees) {
    put(file, degrees.length / 2);
    put(file, left);
    put(file, right);
    for (int i = 0; i < degrees.length; i += 2) {
      int x = degrees[i] + 180;
      int y = degrees[i + 1] + 90;
      signed(file, x - at[0]);
      signed(file, y - at[1]);
      at[0] = x;
      at[1] = y;
    }
  }

  private static void put(ByteArrayOutputStream file, int number) {
    int rest = number;
    for (; rest > 127; rest >>= 7) {
      file.write((rest & 127) | 128);
    }
    file.write(rest);
  }

  private static void signed(ByteArrayOutputStream file, int n) {
    put(file, n < 0 ? -2 * n - 1 : 2 * n);
  }

  @Test
  void aPointLiesWhereTheLinesSay() {
    LandMap map = LandMap.read(twoCountries());
    assertThat(map.at(5, 5)).isEqualTo("AA");
    assertThat(map.at(5, 9.999)).isEqualTo("AA");
    assertThat(map.at(5, 10.001)).isEqualTo("BB");
    assertThat(map.at(3, 16)).as("the enclave").isEqualTo("AA");
    assertThat(map.at(3, 19)).as("east of the enclave").isEqualTo("BB");
    assertThat(map.at(10, 9)).as("the lake").isEqualTo(LandMap.WATER);
    assertThat(map.at(10, 11)).as("the lake").isEqualTo(LandMap.WATER);
    assertThat(map.at(10, 13)).as("east of the lake").isEqualTo("BB");
    assertThat(map.at(10, -1)).isEqualTo(LandMap.WATER);
    assertThat(map.at(10, 21)).isEqualTo(LandMap.WATER);
    assertThat(map.at(-10, 5)).isEqualTo(LandMap.WATER);
    assertThat(map.at(90, 180)).isEqualTo(LandMap.WATER);
    assertThat(map.at(-90, -180)).isEqualTo(LandMap.WATER);
  }

  @Test
  void aCutOrForeignFileIsRefused() {
    byte[] whole = twoCountries();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> LandMap.read(cut), "of %d bytes", length)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("npm run landmap");
    }
    assertThatThrownBy(() -> LandMap.read("PNG and more".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("begins with ZLM1");
  }
}
