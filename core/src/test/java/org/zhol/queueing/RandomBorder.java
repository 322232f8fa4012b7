package org.zhol.queueing;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Small borders drawn at random around the days on which Kazakhstan changed its clock. Numbers are
/// odd on purpose, so that no unit's turn comes exactly as a gate shuts.
final class RandomBorder {
  static final LocalDate FIRST = LocalDate.parse("2024-02-20");

  private final SplittableRandom chance;
  private final StringBuilder text = new StringBuilder();

  private RandomBorder(long seed) {
    chance = new SplittableRandom(seed);
  }

  static String text(long seed) {
    return new RandomBorder(seed).draw();
  }

  private String draw() {
    hours("KZ");
    hours("CN");
    for (int i = chance.nextInt(3); i > 0; i--) {
      LocalDate from = day(20);
      add("closure", dates(from, from.plusDays(chance.nextInt(3))));
    }
    if (chance.nextInt(4) == 0) {
      LocalDate from = day(15);
      add("status", from, "closed");
      if (chance.nextInt(3) > 0) {
        add("status", from.plusDays(1 + chance.nextInt(9)), "open");
      }
    }
    intake("accepted", 60, 120);
    intake("agreed", 70, 120);
    intake("cap", 80, 60);
    intake("capacity", 100, 200);
    if (chance.nextInt(5) > 0) {
      intake("arrivals", 40, 70);
    }
    if (chance.nextInt(3) == 0) {
      add("permit both", dates(day(10), day(10).plusDays(10)), 400 + number(400), "limited");
    }
    if (chance.nextInt(3) > 0) {
      boolean booked = chance.nextBoolean();
      add("queue ab", FIRST, number(500), "truck", booked ? "booked" : "standing");
      if (chance.nextBoolean()) {
        add("queue ab", day(12).plusDays(1), number(300), "truck standing");
      }
    }
    if (chance.nextInt(4) > 0) {
      add("step KZ ab 1 5,20,70", chance.nextBoolean() ? "servers=3" : "");
      if (chance.nextBoolean()) {
        add("step both ab 1 5,10,20", chance.nextInt(4) == 0 ? "servers=2" : "");
      }
      int theirs = chance.nextInt(3) == 0 ? 4 + chance.nextInt(9) : 0;
      add("step CN ab 0.5-0.9 8,15,240", theirs > 0 ? "servers=" + theirs : "");
    }
    if (chance.nextInt(3) == 0) {
      add("rail");
      add("parameter rail.arrival_dispersion", 0.2 + 0.8 * chance.nextDouble());
    }
    return text.toString();
  }

  private void add(Object... words) {
    for (Object word : words) {
      text.append(word).append(' ');
    }
    text.append('\n');
  }

  private static String dates(LocalDate from, LocalDate to) {
    return from + ".." + to;
  }

  private LocalDate day(int within) {
    return FIRST.plusDays(chance.nextInt(within));
  }

  private double number(double below) {
    return Math.round(chance.nextDouble(below) * 100) / 100.0 + 0.0037;
  }

  private void hours(String side) {
    switch (chance.nextInt(4)) {
      case 0 -> add("hours", side, "2005-11-15.. 1234567 00:00-24:00");
      case 1 -> {
        // Two schedules, the later one short-lived; after it the last known is held.
        add("hours", side, ".." + FIRST.plusDays(8), week(), windows());
        add("hours", side, dates(FIRST.plusDays(9), FIRST.plusDays(20)), week(), windows());
      }
      case 2 -> add("hours", side, "2005-11-15..", week(), windows());
      default -> {}
    }
  }

  private String week() {
    return chance.nextInt(3) == 0 ? "123456" : "1234567";
  }

  private String windows() {
    int open = 12 + chance.nextInt(8);
    int shut = open + 8 + chance.nextInt(10);
    String first = clock(open) + "-" + clock(shut);
    return chance.nextBoolean()
        ? first
        : first + ";" + clock(shut + 2) + "-" + clock(Math.min(48, shut + 8));
  }

  private static String clock(int halfHours) {
    return "%02d:%02d".formatted(halfHours / 2, 30 * (halfHours % 2));
  }

  private void intake(String measure, double least, double spread) {
    LocalDate change = day(20);
    for (int part = 0; part < 2; part++) {
      if (chance.nextInt(3) > 0) {
        double low = least + number(spread);
        double high = chance.nextBoolean() ? low : low + number(spread);
        String dates = part == 0 ? ".." + change : change.plusDays(1) + "..";
        add("intake ab", measure, dates, low + "-" + high);
      }
    }
  }
}
