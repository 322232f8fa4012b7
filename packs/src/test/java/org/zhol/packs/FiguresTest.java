package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void figuresArePlainDecimals() {
    assertThat(Figures.number("12.50")).isEqualTo(12.5);
    assertThat(Figures.number("-1.2e3")).isEqualTo(-1200);
    for (String none : new String[] {"", "NaN", "Infinity", "0x1p3", "1d", "1,5", "١٢", "1e-99"}) {
      assertThat(Figures.number(none)).as(none).isNull();
    }
  }

  @Test
  void daysAreOfTheCalendar() {
    assertThat(Figures.date("2024-02-29")).isNotNull();
    for (String none :
        new String[] {"2025-02-29", "2025-2-9", "25-02-09", "2025/02/09", "0999-01-01"}) {
      assertThat(Figures.date(none)).as(none).isNull();
    }
  }

  @Test
  void clockTimes() {
    assertThat(Figures.secondOfDay("24:00")).isEqualTo(86_400);
    assertThat(Figures.clock(86_400)).isEqualTo("24:00");
    for (String none : new String[] {"24:01", "8:30", "08:60", "-1:30", "08.30"}) {
      assertThat(Figures.secondOfDay(none)).as(none).isNull();
    }
  }

  @Test
  void decimalsAreTheNearestDoubles() {
    for (long seed = 0; seed < 100_000; seed++) {
      var chance = new Random(seed);
      String cell = chance.nextInt(100_000) + "." + chance.nextInt(1_000_000_000);
      assertThat(Figures.number(cell)).as(cell).isEqualTo(Double.parseDouble(cell));
    }
  }

  /// What is written and read again is the same: numbers, dollars, hours.
  @Test
  void writtenFiguresReadBackTheSame() {
    for (long seed = 0; seed < 100_000; seed++) {
      var chance = new Random(seed);
      String text = "%d.%0" + (1 + chance.nextInt(9)) + "d";
      String cell = text.formatted(chance.nextInt(1_000_000), chance.nextInt(10));
      double number = Objects.requireNonNull(Figures.number(cell));
      assertThat(Figures.number(Figures.text(number))).as("seed " + seed).isEqualTo(number);
      double cents = Figures.cents(Objects.requireNonNull(Figures.decimal(cell)));
      String dollars = Figures.dollars(cents);
      assertThat(Figures.cents(Objects.requireNonNull(Figures.decimal(dollars))))
          .as("seed " + seed)
          .isEqualTo(cents);
      long seconds = chance.nextInt(100_000_000);
      assertThat(Figures.seconds(Objects.requireNonNull(Figures.decimal(Figures.hours(seconds)))))
          .as("seed " + seed)
          .isEqualTo(seconds);
    }
  }
}
