package org.zhol.packs;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Service;
import org.zhol.network.Spread;
import org.zhol.quantity.Confidence;

class PackReaderTest {
  private final DrawnPack sound = DrawnPack.sound();

  private Checkpoint zholy() {
    return sound.read().network().checkpoint("zholy");
  }

  @Test
  void placeKeepsNamesPositionGaugesAndEvidence() {
    var place = sound.read().network().place("road-B");
    assertThat(place.names().en()).isEqualTo("Zholy, west");
    assertThat(place.names().ru()).isNull();
    assertThat(place.latitude()).isEqualTo(44.2);
    assertThat(place.longitude()).isEqualTo(80.2);
    assertThat(place.evidence().sources()).containsExactly("s1", "s2");
    assertThat(place.evidence().confidence()).isEqualTo(Confidence.B);
    assertThat(place.note()).isEqualTo("a \"quoted\" note");
    assertThat(place.gauges()).containsExactly(Gauge.NONE);
    assertThat(sound.read().network().place("rail-D").gauges())
        .containsExactlyInAnyOrder(Gauge.MM1435, Gauge.MM1520);
  }

  @Test
  void missingStaysMissing() {
    Link road = Objects.requireNonNull(sound.read().network().findLink("road:B~C"));
    assertThat(road.tracks()).isNull();
    assertThat(road.electrified()).isNull();
    assertThat(road.capacity()).isNull();
    assertThat(road.open().from()).isNull();
  }

  @Test
  void moneyBecomesCentsAndHoursSeconds() {
    var network = sound.read().network();
    var yard = network.terminals().getFirst();
    assertThat(yard.time()).isEqualTo(new Spread(14 * 3600, 120_000));
    assertThat(yard.fee40Cents()).isEqualTo(12_000);
    assertThat(yard.feeTonneCents()).isNull();
    var row = Objects.requireNonNull(network.findTariff("rail")).rows().getFirst();
    assertThat(row.fixedCents()).isEqualTo(25_055.5);
    assertThat(row.centsPerKilometre()).isEqualTo(33.3);
  }

  @Test
  void aFeeHoldsOnItsDaysAndInItsDirection() {
    Checkpoint gate = Objects.requireNonNull(sound.read().network().findCheckpoint("zholy"));
    assertThat(fee(gate, Checkpoint.Direction.AB, "1999-01-01")).isEqualTo(2_050);
    assertThat(fee(gate, Checkpoint.Direction.BA, "2020-12-31")).isEqualTo(3_000);
    assertThat(fee(gate, Checkpoint.Direction.BA, "2021-01-01")).isEqualTo(4_500);
  }

  private static long fee(Checkpoint gate, Checkpoint.Direction direction, String day) {
    return Objects.requireNonNull(gate.fee(direction, LocalDate.parse(day))).cents();
  }

  @Test
  void emptyCargoMeansAnyCargo() {
    assertThat(sound.read().network().terminals().get(1).cargo())
        .isEqualTo(EnumSet.allOf(CargoClass.class));
  }

  @Test
  void timetableAndHeadwayAreToldApart() {
    var services = sound.read().network().services();
    assertThat(services.get(0).departures()).isEqualTo(new Service.Departures.Headway(32.5, 12));
    assertThat(services.get(1).departures())
        .isEqualTo(
            new Service.Departures.Timetable(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                List.of(LocalTime.of(10, 0), LocalTime.of(18, 30))));
    assertThat(services.get(1).stops())
        .extracting(Service.Stop::place)
        .containsExactly("rail-A", "rail-D");
  }

  @Test
  void checkpointGathersItsDatedRecords() {
    assertThat(zholy().hours()).hasSize(3);
    assertThat(zholy().hours().get(1).windows())
        .containsExactly(
            new Checkpoint.Window(9 * 3600, 13 * 3600),
            new Checkpoint.Window(14 * 3600, 18 * 3600));
    assertThat(zholy().steps()).extracting(Checkpoint.Step::direction).first().isNull();
    assertThat(zholy().queues().getFirst().booked()).isTrue();
  }

  @Test
  void statusesAreInOrderOfTheirDays() {
    assertThat(zholy().statuses())
        .extracting(Checkpoint.Status::from)
        .containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 3, 1));
  }

  @Test
  void closureOfAllRoadsClosesEachRoadCheckpoint() {
    assertThat(zholy().closures())
        .extracting(Checkpoint.Closure::reason)
        .containsExactlyInAnyOrder("National Day", "Nauryz");
  }

  @Test
  void permitNamedFromTheOtherSideIsTurnedRound() {
    assertThat(zholy().permits())
        .extracting(Checkpoint.Permit::direction)
        .containsExactly(null, Checkpoint.Direction.BA);
    assertThat(sound.read().network().checkpoint("dostyk").permits()).isEmpty();
  }

  @Test
  void manifestKeepsMembersItDoesNotKnow() {
    assertThat(sound.read().manifest().more())
        .containsExactly(Map.entry("homepage", "\"https://example.org\""));
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    var problems =
        sound
            .with("place.csv", "76.9,43.2,road", "76.9,93.2,roads")
            .with("link.csv", "road:A~B,road-A", "road:A~B,road-AA")
            .with("tariff.csv", ",truck,", ",lorry,")
            .with("checkpoint.csv", "road:B~C,trucks", "road:B~X,trucks")
            .problems();
    assertThat(problems)
        .containsExactly(
            "checkpoint.csv:2: value 'road:B~X' is not in link.csv; did you mean road:B~C?",
            "link.csv:2: value 'road-AA' is not in place.csv; did you mean road-A?",
            "place.csv:2: value '93.2' is out of range for y_coord; use -90 to 90",
            "place.csv:2: value 'roads' is unknown for mode;"
                + " use one of road, rail, sea, air, pipeline",
            "tariff.csv:2: value 'lorry' is unknown for equipment; use one of 20, 40, 45, 20RF,"
                + " 40RF, partload_t, general_t, bulk_t, crude_t, products_t, gas_t, truck");
  }

  /// File; text; what it becomes; the problem.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          country.csv | Asia/Almaty | Asia/Atlantis | country.csv:2: value 'Asia/Atlantis' is no time zone; write an IANA zone such as Asia/Almaty
          place.csv | ,76.9, | ,"76,9", | place.csv:2: value '76,9' is no number for x_coord; write digits with a decimal point, as in 1250.5
          place.csv | ,76.9, | ,NaN, | place.csv:2: value 'NaN' is no number for x_coord; write digits with a decimal point, as in 1250.5
          place.csv | ,76.9, | ,0x1p3, | place.csv:2: value '0x1p3' is no number for x_coord; write digits with a decimal point, as in 1250.5
          place.csv | ,76.9, | ,, | place.csv:2: x_coord is missing; fill it in
          place.csv | almaty,KZ,76.9 | almaty,KG,76.9 | place.csv:2: value 'KG' is not in country.csv; did you mean KZ?
          place.csv | ,KZALA, | ,Almaty, | place.csv:2: value 'Almaty' is no UN/LOCODE; write five characters such as CNLYG
          place.csv | 1435+1520 | 1435+1676 | place.csv:6: value '1676' is unknown for gauge; use one of 1435, 1520
          place.csv | rail,1520, | rail,, | place.csv:5: gauge is missing for rail; write 1435, 1520 or 1435+1520
          place.csv | road,,city | road,1520,city | place.csv:2: value '1520' is a gauge, and only rail has one; leave gauge empty
          place.csv | s1 s2,B | s1 s3,B | place.csv:3: value 's3' is not in source.csv; did you mean s1?
          place.csv | s1 s2,B | s1 s2,D | place.csv:3: value 'D' is unknown for confidence; use one of A, B, C
          place.csv | s1 s2,B | ,B | place.csv:3: source is missing; fill it in
          link.csv | 330000 | 0 | link.csv:2: value '0' is out of range for length; use 1 to 40075000
          link.csv | 330000 | 330.5 | link.csv:2: value '330.5' is no whole number for length; write digits only, as in 1250
          link.csv | ,0,330000 | ,no,330000 | link.csv:2: value 'no' is neither yes nor no for directed; write 1 or 0
          link.csv | road-A,road-B | road-A,road-A | link.csv:2: value 'road-A' is where the link begins, too; name two places
          link.csv | road-A,road-B | road-A,rail-A | link.csv:2: value 'rail-A' is a place of rail, the link is road; end the link at a place of its own mode
          link.csv | rail,1520,1,1 | rail,1435,1,1 | link.csv:4: value 'rail-A' has no gauge 1435, which the link has; correct the gauge of the link or of the place
          link.csv | 1931-01-01 | 01.01.1931 | link.csv:4: value '01.01.1931' is no day for opened; write a day such as 2025-11-12
          link.csv | 1931-01-01, | 1931-01-01,1930-01-01 | link.csv:4: value '1930-01-01' lies before opened 1931-01-01; swap or correct the days
          link.csv | A2, | A2,crude | link.csv:2: value 'crude' is carried by pipelines only; leave medium empty
          tariff.csv | ,1.05,12.5,100, | ,,,, | tariff.csv:2: no price is given; fill in fixed_usd, usd_per_km, usd_per_hour or min_usd
          tariff.csv | 250.555 | -1 | tariff.csv:3: value '-1' is out of range for fixed_usd; use 0 to 1000000000 dollars
          emission.csv | 22.5,3 | 22.5,30 | emission.csv:3: value '30' tank-to-wheel exceeds well-to-wheel 22.5; swap or correct them
          terminal.csv | 14,33.3333 | 14,3 | terminal.csv:2: value '3' is below the median 14 for p90_h; swap or correct them
          terminal.csv | 1435,1520,0 | 1520,1520,0 | terminal.csv:2: value '1520' is the gauge that the cargo comes on; name two gauges
          terminal.csv | intermodal,rail-A | goods_yard,rail-D | terminal.csv:3: value 'road-A' is in another town than the goods yard, which serves its own town only; name a place of the same city, or make the terminal intermodal
          terminal.csv | 0,container reefer | 0,container coal | terminal.csv:2: value 'coal' is unknown for cargo; use one of container, reefer, partload, general, bulk, crude, products, gas
          service.csv | 32.5,12, | 32.5,40, | service.csv:2: value '40' is no shorter than headway_h 32.5; leave it empty, or write the longest wait for a train run to meet another
          service.csv | timetable,,,135 | timetable,,6,135 | service.csv:3: value '6' is a headway for a timetable; leave it empty, or write headway for kind
          service.csv | 135, | 138, | service.csv:3: value '138' are no days for days; write digits of 1 Monday to 7 Sunday: 135
          service.csv | 10:00;18:30 | 10:00;25:30 | service.csv:3: value '25:30' is no clock time for departs; write 08:30, several with ; between
          service.csv | 6,rail, | 6,rails, | service.csv:2: value 'rails' is not in tariff.csv; did you mean rail?
          service_stop.csv | block,2,rail-A | block,1,rail-A | service_stop.csv:3: value 'block 1' is already in line 2; keep one of the two or rename one
          service_stop.csv | block,2,rail-A | block,2,rail-E | service.csv:2: value 'rail-E' is a stop without gauge 1520; correct the gauge of the service or of the place
          fee.csv | 20.5,truck | 20.5,ship | fee.csv:2: value 'ship' is unknown for unit; use one of feu, t, truck
          checkpoint.csv | 10,48 | 10, | checkpoint.csv:3: one of median_h and p90_h is missing; fill in both
          checkpoint.csv | road-B,road-C | road-A,road-C | checkpoint.csv:2: value 'road:B~C' runs from road-B to road-C, not between a and b; correct it
          checkpoint_hours.csv | 13:00;14:00 | 13:00;12:00 | checkpoint_hours.csv:3: value '12:00-18:00' overlaps the window before it; write windows in order, apart
          checkpoint.csv | dostyk,Dostyk | *rail,Dostyk | checkpoint.csv:3: value '*rail' begins with a star, as all checkpoints of a mode do; use another id
          closure.csv | zholy,2025 | jholy,2025 | closure.csv:3: value 'jholy' is not in checkpoint.csv; did you mean zholy?
          status.csv | 2020-01-01 | 2022-03-01 | status.csv:3: value 'zholy 2022-03-01' is already in line 2; keep one of the two or rename one
          intake.csv | 700,750 | 750,700 | intake.csv:2: value '700' high is below low 750; swap or correct them
          step.csv | 3,7,20 | 3,2,20 | step.csv:2: value '2' mode_minutes is below min_minutes 3; swap or correct them
          permit.csv | CN-KZ | CN-RU | permit.csv:2: value 'CN-RU' is a pair without a road checkpoint between; correct it, add the checkpoint or remove it
          observation.csv | 2,3.5 | 4,3.5 | observation.csv:2: value '3.5' high is below low 4; swap or correct them
          """)
  void oneSlipIsOneProblem(String file, String old, String slip, String problem) {
    assertThat(sound.with(file, old, slip).problems()).containsExactly(problem);
  }

  @Test
  void serviceNeedsTwoStops() {
    assertThat(sound.with("service_stop.csv", "block,2,rail-A,20.5,\n", "").problems())
        .containsExactly(
            "service.csv:2: value 'block' has fewer than two stops;"
                + " list its stops in service_stop.csv");
  }

  @Test
  void missingTableAndManifest() {
    assertThat(sound.withFile("place.csv", null).withFile("datapackage.json", null).problems())
        .containsExactly(
            "datapackage.json: is missing; add one with name, version and licenses",
            "place.csv: is missing; add the table to the pack");
  }

  @Test
  void onlyFourTablesAreNeeded() {
    var files = new HashMap<>(sound.bytes());
    files
        .keySet()
        .retainAll(
            Set.of("datapackage.json", "source.csv", "country.csv", "place.csv", "link.csv"));
    assertThat(DrawnPack.problems(files)).isEmpty();
  }

  @Test
  void missingColumnIsReportedOnceNotForEachRow() {
    assertThat(sound.with("place.csv", ",x_coord,", ",x,").problems())
        .containsExactly(
            "place.csv:1: lacks the column x_coord; add it to the header and fill it in every row",
            "place.csv:1: value 'x' names no column of this table;"
                + " remove it, or keep its content in note");
  }

  @Test
  void misspelledColumnIsGuessed() {
    assertThat(sound.with("link.csv", "free_speed", "freespeed").problems())
        .containsExactly(
            "link.csv:1: value 'freespeed' names no column of this table;"
                + " did you mean free_speed?");
  }

  @Test
  void raggedRow() {
    assertThat(sound.with("source.csv", "s2,Estimate,,", "s2,Estimate,").problems())
        .containsExactly(
            "source.csv:3: value 's2' begins a row of 3 cells under a header of 4;"
                + " give each column one cell and put a cell that holds a comma in quotes");
  }

  @Test
  void quoteThatIsNotClosed() {
    assertThat(sound.with("source.csv", "s2,Estimate", "s2,\"Estimate").problems())
        .containsExactly(
            "source.csv:2: cannot be read as CSV after this row: a quote is not closed, or text"
                + " follows one; close each quoted cell with one quote and double the quotes"
                + " inside it");
  }

  @Test
  void emptyTable() {
    assertThat(sound.withFile("source.csv", "").problems())
        .containsExactly(
            "source.csv:1: is empty; begin with the header source_id,title,address,date");
  }

  @Test
  void wrongEncodingNamesTheLine() {
    var files = sound.bytes();
    files.put(
        "source.csv",
        sound
            .text("source.csv")
            .replace("Estimate", "Schätzung")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(DrawnPack.problems(files))
        .containsExactly("source.csv:3: is not UTF-8 (byte 0xE4); save the file as UTF-8");
    files.put("source.csv", sound.text("source.csv").getBytes(StandardCharsets.UTF_16));
    assertThat(DrawnPack.problems(files))
        .containsExactly("source.csv:1: is UTF-16; save the file as UTF-8");
  }

  @Test
  void byteOrderMarkAndWindowsLinesAreFine() {
    var marked =
        sound.withFile("link.csv", "\uFEFF" + sound.text("link.csv").replace("\n", "\r\n"));
    assertThat(marked.read()).isEqualTo(sound.read());
  }

  @Test
  void controlCharactersAreRefusedAndNotPrinted() {
    assertThat(sound.with("source.csv", "Estimate", "Est\u001B[31m").problems())
        .containsExactly(
            "source.csv:3: value 'Est\uFFFD[31m' holds a control character in title; remove it");
  }

  @Test
  void aTabDoesNotSpareACellItsLimit() {
    String tabbed = "Estimate\t" + "x".repeat(20_000);
    assertThat(sound.with("source.csv", "Estimate", tabbed).problems())
        .singleElement(as(STRING))
        .contains("source.csv:3:")
        .endsWith("is longer than 20000 characters in title; shorten it");
  }

  @Test
  void suggestionsArePrintableToo() {
    assertThat(sound.with("source.csv", "\ns1,", "\ns\u00001,").problems())
        .isNotEmpty()
        .allMatch(problem -> problem.chars().noneMatch(Character::isISOControl));
  }

  @Test
  void manifestThatIsNoJson() {
    assertThat(sound.withFile("datapackage.json", "{\"name\": \"x\",\n oops").problems())
        .contains("datapackage.json:2: is not sound JSON; correct it with a JSON checker");
    assertThat(sound.with("datapackage.json", "\"version\": \"1\"", "\"version\": 1").problems())
        .containsExactly(
            "datapackage.json: version is missing; add \"version\"",
            "datapackage.json:1: value 'version' is no text; write it in quotes");
  }

  @Test
  void hopelessFileGivesAThousandProblemsAndACount() {
    var lines = new StringBuilder(sound.text("source.csv"));
    for (int i = 0; i < 3_000; i++) {
      lines.append("s1,again,,\n");
    }
    var problems = sound.withFile("source.csv", lines.toString()).problems();
    assertThat(problems).hasSize(1_001);
    assertThat(problems).last().asString().contains("has 2000 more problems");
  }

  @Test
  void messageHasOneLineForEachProblem() {
    assertThatThrownBy(() -> sound.with("place.csv", "76.9,43.2", "x,y").read())
        .isInstanceOf(PackException.class)
        .hasMessage(
            "place.csv:2: value 'x' is no number for x_coord;"
                + " write digits with a decimal point, as in 1250.5\n"
                + "place.csv:2: value 'y' is no number for y_coord;"
                + " write digits with a decimal point, as in 1250.5");
  }

  @Test
  void builtInPackIsSoundAndAsLargeAsPromised() {
    var network = PackReader.builtIn().network();
    assertThat(count(network.places(), "rail-")).isGreaterThanOrEqualTo(150);
    assertThat(count(network.places(), "road-")).isGreaterThanOrEqualTo(120);
    assertThat(count(network.places(), "air-")).isGreaterThanOrEqualTo(28);
    assertThat(network.links().stream().filter(link -> link.id().startsWith("rail:")).count())
        .isGreaterThanOrEqualTo(180);
    assertThat(network.links().stream().filter(link -> link.id().startsWith("road:")).count())
        .isGreaterThanOrEqualTo(140);
    assertThat(network.checkpoints().stream().filter(one -> !one.gateway())).hasSize(7);
  }

  private static long count(List<org.zhol.network.Place> places, String prefix) {
    return places.stream().filter(place -> place.id().startsWith(prefix)).count();
  }
}
