package org.zhol.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Count;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Growth;
import org.zhol.demand.Profile;
import org.zhol.network.Checkpoint;
import org.zhol.network.Commodity;
import org.zhol.network.Country;
import org.zhol.network.CrossingTime;
import org.zhol.network.Emission;
import org.zhol.network.Link;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Observation;
import org.zhol.network.Parameter;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.network.Source;
import org.zhol.network.Tariff;
import org.zhol.network.Terminal;

/// Reads a pack from a folder, a zip or the built-in resources, and refuses a bad one with all its
/// problems at once.
public final class PackReader {
  private PackReader() {}

  /// The built-in pack of the China–Kazakhstan artery.
  public static Pack builtIn() {
    return ofResources("artery");
  }

  /// The small sample pack that tests, examples and docs share.
  public static Pack sample() {
    return ofResources("sample");
  }

  /// A pack inside this code. It is kept in its canonical spelling (a test sees to that), so that
  /// its hash is that of its files and need not be had by writing it, which would double the start.
  private static Pack ofResources(String name) {
    PackFiles files = PackFiles.ofResources(name);
    String hash = files.hash();
    return read(files, new Problems(), hash);
  }

  /// The pack in a folder or zip; throws [PackException] with every problem found.
  public static Pack read(Path folderOrZip) {
    Problems problems = new Problems();
    PackFiles files = PackFiles.of(folderOrZip, problems);
    refuse(problems);
    return read(files, problems, null);
  }

  /// The pack in the bytes of a zip; throws [PackException] with every problem found.
  public static Pack read(byte[] zip) {
    Problems problems = new Problems();
    PackFiles files = PackFiles.ofZip(zip, problems);
    refuse(problems);
    return read(files, problems, null);
  }

  private static void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw new PackException(problems.list());
    }
  }

  static Pack read(PackFiles files, Problems problems, @Nullable String hash) {
    Reading reading = new Reading(files, hash != null, problems);
    Manifest manifest = ManifestJson.read(files.take(PackFiles.MANIFEST), hash != null, problems);
    List<Source> sources = ObservationTables.sources(reading);
    GroundTables ground = new GroundTables(reading);
    List<Country> countries = ground.countries();
    List<Place> places = ground.places();
    List<Link> links = ground.links();
    PriceTables prices = new PriceTables(reading);
    List<Tariff> tariffs = prices.tariffs();
    List<Emission> emissions = prices.emissions();
    List<Commodity> commodities = prices.commodities();
    List<Parameter> parameters = prices.parameters();
    List<Terminal> terminals = ground.terminals();
    ServiceTables carriage = new ServiceTables(reading, places);
    List<Service> services = carriage.services();
    List<NetworkService> networkServices = carriage.networkServices();
    List<Checkpoint> checkpoints = new BorderTables(reading, places, links).checkpoints();
    List<CrossingTime> crossingTimes = CrossingTimeTable.read(reading);
    List<Observation> observations = ObservationTables.observations(reading);
    // What wants to move and what is reported are a third of the rows, and of a pack inside this
    // code, which is sound, few questions ask for them.
    Supplier<Demand> demand = () -> demand(reading, places, problems);
    Supplier<TradeTables.Read> trade = () -> trade(reading, problems);
    if (hash == null) {
      TradeTables.Read reported = new TradeTables(reading).read();
      Demand read = demand(reading, places, problems);
      demand = () -> read;
      trade = () -> reported;
    } else {
      reading.proveReferences();
      refuse(problems);
    }
    Network network =
        new Network(
            new Network.Parts(
                countries,
                places,
                links,
                terminals,
                services,
                networkServices,
                tariffs,
                emissions,
                checkpoints,
                commodities,
                parameters),
            crossingTimes);
    return new Pack(network, sources, observations, demand, trade, manifest, reading.lines(), hash);
  }

  /// Reads what wants to move, the last of the tables, and refuses a bad pack.
  private static Demand demand(Reading reading, List<Place> places, Problems problems) {
    DemandTables moving = new DemandTables(reading, places);
    List<Profile> profiles = moving.profiles();
    List<Flow> flows = moving.flows();
    List<Growth> growths = moving.growths();
    List<Count> counts = moving.counts();
    reading.proveReferences();
    refuse(problems);
    return new Demand(flows, profiles, counts, growths);
  }

  /// Reads what is reported of trade, after all that it refers to.
  private static TradeTables.Read trade(Reading reading, Problems problems) {
    TradeTables.Read read = new TradeTables(reading).read();
    reading.proveReferences();
    refuse(problems);
    return read;
  }
}
