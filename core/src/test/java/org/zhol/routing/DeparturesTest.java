package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Service;
import org.zhol.quantity.Dates;

class DeparturesTest {
  private static Departures of(Service.Departures departures, double cutoff, String zone) {
    Service service =
        new Service(
            "s",
            "s",
            Mode.AIR,
            Gauge.NONE,
            departures,
            List.of(new Service.Stop("a", null, 0), new Service.Stop("b", null, 0)),
            Set.of(CargoClass.GENERAL),
            null,
            null,
            1,
            cutoff,
            "t",
            Dates.ALWAYS,
            RandomNetwork.GUESS,
            null);
    return new Departures(service, new Zones(ZoneId.of(zone)));
  }

  private static Service.Departures mondayAndThursdayAtTen() {
    return new Service.Departures.Timetable(
        Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), List.of(LocalTime.of(10, 0)));
  }

  private static String next(Departures departures, String arrival) {
    long at = departures.leave(2, Instant.parse(arrival).getEpochSecond(), 0);
    return Instant.ofEpochSecond(at).toString();
  }

  @Test
  void waitsForTheNextTimeInTheLocalClock() {
    Departures almaty = of(mondayAndThursdayAtTen(), 0, "Asia/Almaty");
    assertThat(next(almaty, "2025-11-10T04:00:00Z")).isEqualTo("2025-11-10T05:00:00Z");
    assertThat(next(almaty, "2025-11-10T05:00:00Z")).isEqualTo("2025-11-10T05:00:00Z");
    assertThat(next(almaty, "2025-11-10T05:00:01Z")).isEqualTo("2025-11-13T05:00:00Z");
    assertThat(next(almaty, "2025-11-14T00:00:00Z")).isEqualTo("2025-11-17T05:00:00Z");
  }

  @Test
  void followsKazakhstanToItsNewClock() {
    Departures almaty = of(mondayAndThursdayAtTen(), 0, "Asia/Almaty");
    assertThat(next(almaty, "2024-02-29T00:00:00Z")).isEqualTo("2024-02-29T04:00:00Z");
    assertThat(next(almaty, "2024-02-29T04:00:01Z")).isEqualTo("2024-03-04T05:00:00Z");
  }

  @Test
  void closesForCargoBeforeItLeaves() {
    Departures almaty = of(mondayAndThursdayAtTen(), 12, "Asia/Almaty");
    assertThat(next(almaty, "2025-11-09T16:00:00Z")).isEqualTo("2025-11-10T05:00:00Z");
    assertThat(next(almaty, "2025-11-09T18:00:00Z")).isEqualTo("2025-11-13T05:00:00Z");
  }

  @Test
  void aHeadwayWaitsItsShareInEachWeather() {
    Departures daily = of(new Service.Departures.Headway(24), 0, "Asia/Almaty");
    assertThat(daily.leave(0, 1_000_000, 0) - 1_000_000).isEqualTo(8_640);
    assertThat(daily.leave(4, 1_000_000, 0) - 1_000_000).isEqualTo(77_760);
  }

  @Test
  void aTrainRunToMeetAnotherKeepsCargoNoLongerThanItSays() {
    Departures weekly = of(new Service.Departures.Headway(168, 12), 2, "Asia/Almaty");
    assertThat(weekly.leave(0, 1_000_000, 0) - 1_000_000).isEqualTo(7_200 + 4_320);
    assertThat(weekly.leave(4, 1_000_000, 0) - 1_000_000).isEqualTo(7_200 + 38_880);
  }
}
