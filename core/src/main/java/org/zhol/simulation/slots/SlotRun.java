package org.zhol.simulation.slots;

import java.util.Arrays;
import org.zhol.simulation.Chance;

/// One run of a rule, hour by hour. A carrier wants a slot from some hour on and asks every hour
/// until it has one; which hour, what it would pay, whether it hoards or stays away is drawn for
/// its number, so that all rules meet the same carriers.
///
/// Bots take what falls free before anybody else can (race), or add requests of their own (queue,
/// lot). A carrier buys if a bot holds an earlier day than any free one and the days saved are
/// worth the price to it. What a bot has not sold the day before it gives back. Bots watch what
/// share they sell and stop while it does not pay.
final class SlotRun {
  /// From an empty calendar the wait settles in two months: at 98 % of the slots it takes as long
  /// as it takes chance to fill them.
  private static final int WARM_UP_DAYS = 60;

  /// Until this day who comes and which slots are used is counted; the market goes on until all who
  /// came have been followed.
  private static final int COUNTED_DAYS = WARM_UP_DAYS + SlotComparison.COUNTED_DAYS;

  private static final int DAYS = COUNTED_DAYS + SlotComparison.FOLLOWED_DAYS;
  private static final int HOURS = 24;

  /// Weights of arrivals by day of the week: more before the weekend, less on a Sunday.
  private static final double[] WEEK = {1, 1, 1, 1, 1.14, 1, 0.86};

  /// Shares of the classes called 1:1:1:5, as the ratio itself supposes.
  private static final double[] CLASSES = {0.125, 0.25, 0.375, 1};

  private static final int[] TURN = {0, 1, 2, 3, 3, 3, 3, 3};
  private static final int NONE = -1;

  /// What share bots think they will sell before they have tried, how fast a day's sales change
  /// that, and how fast it comes back while they have nothing to sell: who has stopped tries again.
  private static final double FIRST_BELIEF = 0.5;

  private static final double LEARNS = 0.1;
  private static final double FORGETS = 0.01;

  /// At this hour bots cancel what they have not sold of the next day.
  private static final int CANCEL_HOUR = 12;

  /// What a run saw of honest carriers, of slots by their date, and what the bots made of it a day.
  record Seen(
      HonestCarriers.Told honest, double resoldShare, double profitUsdPerDay, double unusedShare) {}

  private final SlotRule rule;
  private final SlotMarket market;
  private final long truckKey;
  private final long orderKey;
  private final Chance coming;
  private final Chance luck;

  private final int[] free;
  private final int[] held;
  private final int[] returned;
  private int[] waiting = new int[1024];
  private int count;
  private int[] readyHour = new int[1 << 16];

  /// What a day is worth to a carrier, US dollars.
  private double[] willing = new double[1 << 16];

  /// By carrier: the day whose slot a bot cancelled for it, to be paid if the next draw gives it.
  private int[] promised = new int[1 << 16];

  private int trucks;
  private int turn;

  /// Days ahead of the slots that the last draw had for carriers, mean: what a carrier expects of
  /// the next.
  private double lead;

  private double soldBelief = FIRST_BELIEF;
  private double profit;
  private long sold;
  private long used;
  private long unused;
  private final double[] drops = new double[DAYS + 64];
  private final HonestCarriers honest =
      new HonestCarriers(WARM_UP_DAYS * HOURS, COUNTED_DAYS * HOURS);

  SlotRun(SlotRule rule, SlotMarket market, long seed) {
    this.rule = rule;
    this.market = market;
    truckKey = Chance.key(seed, "carriers");
    orderKey = Chance.key(seed, "who asks first");
    coming = Chance.of(seed, "coming", 0);
    luck = Chance.of(seed, "transfers", 0);
    free = new int[DAYS + market.horizonDays() + 2];
    held = new int[free.length];
    returned = new int[free.length];
  }

  Seen run() {
    Arrays.fill(free, 0, market.horizonDays(), market.slotsPerDay());
    for (int day = 0; day < DAYS; day++) {
      free[day + market.horizonDays()] = market.slotsPerDay();
      double lost = 0;
      for (int hour = 0; hour < HOURS; hour++) {
        come(day, hour);
        if (hour == 0) {
          for (int d = day; d < free.length; d++) {
            free[d] += returned[d];
            returned[d] = 0;
          }
        }
        if (rule.order() == SlotRule.Order.RACE) {
          take(day, hour, capacity(day));
        }
        if (rule.order() != SlotRule.Order.LOT || hour == 0) {
          give(day, hour);
        } else {
          offerOnly(day, hour);
        }
        if (hour == CANCEL_HOUR) {
          lost += giveBack(day + 1);
        }
      }
      closeDay(day, lost);
    }
    return seen();
  }

  private void come(int day, int hour) {
    double mean = market.carriersPerDay() * WEEK[day % 7] / HOURS;
    double time = coming.exponential();
    while (time < mean) {
      time += coming.exponential();
      int truck = trucks++;
      if (truck == readyHour.length) {
        readyHour = Arrays.copyOf(readyHour, 2 * truck);
        promised = Arrays.copyOf(promised, 2 * truck);
        willing = Arrays.copyOf(willing, 2 * truck);
      }
      promised[truck] = NONE;
      willing[truck] = -market.willingUsdDay() * StrictMath.log(1 - trait(truck, 2));
      readyHour[truck] = day * HOURS + hour;
      append(truck);
    }
  }

  private void append(int truck) {
    if (count == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * count);
    }
    waiting[count++] = truck;
  }

  private double trait(int truck, int which) {
    return Chance.of(truckKey + which, truck);
  }

  /// Slots that bots may still take.
  private int capacity(int day) {
    int each =
        rule.hold() ? market.slotsPerBot() : Math.min(rule.identities(), market.slotsPerBot());
    double blocked = 0;
    for (int d = Math.max(0, day - rule.blockDays()); d < day; d++) {
      blocked += drops[d] / 2;
    }
    int holds = 0;
    for (int d = day; d < free.length; d++) {
      holds += held[d];
    }
    return Math.max(0, (int) (market.bots() * each - blocked) - holds);
  }

  /// Whether a slot taken now is expected to pay, by the share sold of late.
  ///
  /// @param late whether what is not sold of it can be cancelled no more
  private boolean pays(boolean late) {
    double loss = rule.hold() ? 0 : rule.depositUsd() * (late ? 1 : rule.cancelCost());
    return soldBelief * market.priceUsd() > (1 - soldBelief) * loss + market.botCostUsd();
  }

  private void take(int day, int hour, int most) {
    int left = most;
    int cancelled = hour > CANCEL_HOUR ? day + 1 : day;
    for (int d = day; d <= day + market.horizonDays() && left > 0; d++) {
      if (pays(d <= cancelled)) {
        int taken = Math.min(free[d], left);
        free[d] -= taken;
        held[d] += taken;
        left -= taken;
        profit -= counts(day) ? taken * market.botCostUsd() : 0;
      }
    }
  }

  private static boolean counts(int day) {
    return day >= WARM_UP_DAYS && day < COUNTED_DAYS;
  }

  /// Gives the free slots to those who ask, in the order of the rule; the rest goes on waiting.
  private void give(int day, int hour) {
    int bots = rule.order() != SlotRule.Order.RACE && hour == 0 ? capacity(day) : 0;
    int[] asking = asking(day, hour);
    order(asking, day, hour);
    double botsPerCarrier = asking.length == 0 ? 0 : (double) bots / asking.length;
    double botTurn = 0;
    long ahead = 0;
    for (int truck : asking) {
      // Requests of bots lie evenly among the others of a draw, behind them in a queue.
      botTurn += rule.order() == SlotRule.Order.LOT ? botsPerCarrier : 0;
      if (botTurn >= 1) {
        take(day, hour, (int) botTurn);
        botTurn -= (int) botTurn;
      }
      int open = earliest(free, day, hour);
      ahead += open == NONE ? market.horizonDays() : open - day;
      if (!served(truck, day, hour)) {
        append(truck);
      }
    }
    lead = asking.length == 0 ? 0 : (double) ahead / asking.length;
    if (rule.order() == SlotRule.Order.QUEUE && bots > 0) {
      take(day, hour, bots);
    }
  }

  /// Takes those who ask out of the waiting. In a race for which no slot is free that is who would
  /// buy: thousands may wait for months, and nothing changes for them.
  private int[] asking(int day, int hour) {
    int all = count;
    count = 0;
    if (rule.order() != SlotRule.Order.RACE || earliest(free, day, hour) != NONE) {
      return Arrays.copyOf(waiting, all);
    }
    int offered = sells() ? earliest(held, day, hour) : NONE;
    int[] asking = new int[all];
    int n = 0;
    for (int i = 0; i < all; i++) {
      if (offered != NONE && worth(waiting[i], day + market.horizonDays() - offered)) {
        asking[n++] = waiting[i];
      } else {
        waiting[count++] = waiting[i];
      }
    }
    return Arrays.copyOf(asking, n);
  }

  /// Whether what is cancelled can be had again only in the next draw, so that nobody can say who
  /// gets it.
  private boolean drawnAnew() {
    return rule.order() == SlotRule.Order.LOT && rule.transfer() == 0;
  }

  /// Whether a slot of a bot can reach a buyer at all, at once or by the next draw.
  private boolean sells() {
    return rule.transfer() > 0 || drawnAnew();
  }

  /// Between draws a carrier can only buy.
  private void offerOnly(int day, int hour) {
    int[] asking = Arrays.copyOf(waiting, count);
    count = 0;
    for (int truck : asking) {
      int offered = earliest(held, day, hour);
      boolean asks = promised[truck] == NONE && offered != NONE;
      boolean buys = asks && worth(truck, (int) Math.round(day + 1 + lead) - offered);
      if (!(buys && bought(truck, offered, day, hour))) {
        append(truck);
      }
    }
  }

  private boolean served(int truck, int day, int hour) {
    int open = earliest(free, day, hour);
    int offered = sells() ? earliest(held, day, hour) : NONE;
    int saved = offered == NONE ? 0 : (open == NONE ? day + market.horizonDays() : open) - offered;
    int hoped = promised[truck];
    promised[truck] = NONE;
    boolean takesWhatIsDrawn = drawnAnew() && open != NONE;
    if (saved > 0 && !takesWhatIsDrawn && worth(truck, saved)) {
      return bought(truck, offered, day, hour); // if somebody else was faster it asks again
    }
    if (open == NONE) {
      return false;
    }
    free[open]--;
    if (hoped == open) {
      sell(truck, open, day, hour);
    } else {
      use(truck, open, day, hour, 0);
    }
    return true;
  }

  private boolean worth(int truck, int daysSaved) {
    return willing[truck] * daysSaved >= market.priceUsd();
  }

  /// A sale: it reaches its buyer, or somebody else was faster; a slot cancelled under the lot goes
  /// into the next draw, where its buyer may be drawn for that day, and pays then.
  private boolean bought(int truck, int date, int day, int hour) {
    if (drawnAnew()) {
      held[date]--;
      returned[date]++;
      drops[day]++; // until it is drawn for its buyer nothing was sold
      promised[truck] = date;
      return false;
    }
    held[date]--;
    if (luck.uniform() >= rule.transfer()) {
      returned[date]++;
      return false;
    }
    sell(truck, date, day, hour);
    return true;
  }

  private void sell(int truck, int date, int day, int hour) {
    sold += counts(date) ? 1 : 0;
    profit += counts(day) ? market.priceUsd() : 0;
    soldToday++;
    use(truck, date, day, hour, market.priceUsd());
  }

  private int soldToday;

  private boolean honest(int truck) {
    return trait(truck, 1) >= market.hoarderShare();
  }

  private void use(int truck, int date, int day, int hour, double paid) {
    int now = day * HOURS + hour;
    int slot = Math.max(now + 1, date * HOURS + (int) (trait(truck, 3) * HOURS));
    if (!honest(truck)) {
      hoard(truck, date, day); // however the first slot was come by
    } else {
      honest.crosses(readyHour[truck], now, slot, willing[truck], paid);
    }
    boolean comes = trait(truck, 4) >= market.noShowShare();
    if (counts(date)) {
      used += comes ? 1 : 0;
      unused += comes ? 0 : 1;
    }
  }

  /// A second slot that will not be used: half of them are cancelled the day before. None of today,
  /// which could not be: so the share lost does not hang on how far ahead slots are to be had.
  private void hoard(int truck, int first, int day) {
    int second = NONE;
    int from = Math.max(first, day + 1);
    for (int d = from; d <= day + market.horizonDays() && second == NONE; d++) {
      second = free[d] > 0 ? d : NONE;
    }
    if (second == NONE) {
      return;
    }
    free[second]--;
    if (trait(truck, 5) < 0.5) {
      returned[second]++;
    } else if (counts(second)) {
      unused++;
    }
  }

  private int earliest(int[] slots, int day, int hour) {
    for (int d = hour < HOURS - 1 ? day : day + 1; d <= day + market.horizonDays(); d++) {
      if (slots[d] > 0) {
        return d;
      }
    }
    return NONE;
  }

  /// Bots cancel what they have not sold of a day. Returns what that cost.
  private double giveBack(int date) {
    int dropped = held[date];
    held[date] = 0;
    drops[date - 1] += dropped;
    if (rule.order() == SlotRule.Order.LOT) {
      returned[date] += dropped;
    } else {
      free[date] += dropped;
    }
    return rule.hold() ? 0 : dropped * rule.depositUsd() * rule.cancelCost();
  }

  private void closeDay(int day, double lost) {
    drops[day] += held[day];
    double offered = soldToday + drops[day];
    if (offered > 0) {
      soldBelief += LEARNS * (soldToday / offered - soldBelief);
    } else {
      soldBelief += FORGETS * (FIRST_BELIEF - soldBelief);
    }
    soldToday = 0;
    if (counts(day)) {
      profit -= lost + (rule.hold() ? 0 : held[day] * rule.depositUsd());
      unused += free[day] + held[day] + returned[day];
    }
  }

  /// Race: at random, by reaction; queue: by request, classes in turn where there is a ratio; lot:
  /// at random.
  private void order(int[] asking, int day, int hour) {
    if (rule.order() == SlotRule.Order.QUEUE) {
      if (rule.ratio()) {
        inTurn(asking);
      }
      return;
    }
    long key = orderKey + day * 24L + hour;
    long[] keyed = new long[asking.length];
    for (int i = 0; i < asking.length; i++) {
      keyed[i] = ((long) (Chance.of(key, asking[i]) * (1 << 30)) << 32) | asking[i];
    }
    Arrays.sort(keyed);
    for (int i = 0; i < asking.length; i++) {
      asking[i] = (int) keyed[i];
    }
  }

  private void inTurn(int[] asking) {
    int[][] lines = new int[4][asking.length];
    int[] length = new int[4];
    for (int truck : asking) {
      int of = 0;
      while (trait(truck, 6) >= CLASSES[of]) {
        of++;
      }
      lines[of][length[of]++] = truck;
    }
    int[] next = new int[4];
    for (int i = 0; i < asking.length; ) {
      int of = TURN[turn++ % TURN.length];
      if (next[of] < length[of]) {
        asking[i++] = lines[of][next[of]++];
      }
    }
  }

  private Seen seen() {
    for (int i = 0; i < count; i++) {
      if (honest(waiting[i])) {
        honest.staysWithout(readyHour[waiting[i]], willing[waiting[i]]);
      }
    }
    long slots = (long) market.slotsPerDay() * SlotComparison.COUNTED_DAYS;
    if (used + unused != slots) {
      throw new IllegalStateException(
          "of %d slots %d were used and %d not".formatted(slots, used, unused));
    }
    return new Seen(
        honest.told(),
        (double) sold / slots,
        profit / SlotComparison.COUNTED_DAYS,
        (double) unused / slots);
  }
}
