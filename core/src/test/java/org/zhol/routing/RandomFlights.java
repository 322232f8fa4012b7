package org.zhol.routing;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.zhol.network.CargoClass;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.quantity.Dates;

/// Random worlds with flights, and questions for what may fly.
final class RandomFlights {
  private RandomFlights() {}

  /// A world (`RandomNetwork.of`) with an airport at each town and flights to and fro between them.
  static RandomNetwork world(long seed) {
    RandomNetwork world = RandomNetwork.of(seed);
    world.flights = true;
    Random chance = new Random(seed * 31 + 7);
    for (int t = 0; t < world.towns; t++) {
      Place road = placeOf(world, "road" + t);
      world.place("air" + t, t, road.country(), Mode.AIR, Set.of());
      world.terminal("cargo" + t, placeOf(world, "air" + t), road, Gauge.NONE, Gauge.NONE);
    }
    for (int flight = 0; flight < 2 + 2 * world.towns; flight++) {
      int from = chance.nextInt(world.towns);
      int to = (from + 1 + chance.nextInt(world.towns - 1)) % world.towns;
      flight(world, flight, placeOf(world, "air" + from), placeOf(world, "air" + to), chance);
    }
    return world;
  }

  private static Place placeOf(RandomNetwork world, String id) {
    return world.places.stream().filter(place -> place.id().equals(id)).findFirst().orElseThrow();
  }

  private static void flight(RandomNetwork world, int number, Place a, Place b, Random chance) {
    world.links.add(
        new Link(
            "air-" + number,
            a.id(),
            b.id(),
            true,
            Math.round(Places.metres(a.latitude(), a.longitude(), b)) + 1,
            Mode.AIR,
            Set.of(),
            null,
            null,
            400.0 + chance.nextInt(400),
            null,
            null,
            null,
            null,
            Dates.ALWAYS,
            RandomNetwork.GUESS,
            null));
    world.services.add(
        new Service(
            "flight" + number,
            "flight" + number,
            Mode.AIR,
            Gauge.NONE,
            new Service.Departures.Headway(1 + chance.nextInt(30)),
            List.of(new Service.Stop(a.id(), null, 0), new Service.Stop(b.id(), null, 0)),
            RandomNetwork.BOXES,
            null,
            null,
            1,
            chance.nextInt(5),
            "air",
            Dates.ALWAYS,
            RandomNetwork.GUESS,
            null));
  }

  /// The same question for ten tonnes of loose cargo, which may fly.
  static Query loose(Query query) {
    return new Query(
        query.from(),
        query.to(),
        new Cargo("10t", CargoClass.GENERAL, List.of(), 10, null, false, false, null),
        query.ready(),
        query.by(),
        query.via(),
        query.avoid(),
        query.modes(),
        query.max(),
        query.sort(),
        query.asOf(),
        query.drivers(),
        query.inventory(),
        query.exact());
  }
}
