package org.zhol.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole corridor: the content of a pack that the engines use. Immutable; ids are unique.
public final class Network {
  private final List<Country> countries;
  private final List<Place> places;
  private final List<Link> links;
  private final List<Terminal> terminals;
  private final List<Service> services;
  private final List<NetworkService> networkServices;
  private final List<Tariff> tariffs;
  private final List<Emission> emissions;
  private final List<Checkpoint> checkpoints;
  private final List<Commodity> commodities;
  private final List<Parameter> parameters;
  private final List<CrossingTime> crossingTimes;
  private final Index<Place> placeById;
  private final Index<Link> linkById;
  private final Index<Country> countryByCode;
  private final Index<Checkpoint> checkpointById;
  private final Index<Tariff> tariffById;
  private final Index<Commodity> commodityById;
  private final Index<Parameter> parameterByName;

  /// The lists a network is made of.
  public record Parts(
      List<Country> countries,
      List<Place> places,
      List<Link> links,
      List<Terminal> terminals,
      List<Service> services,
      List<NetworkService> networkServices,
      List<Tariff> tariffs,
      List<Emission> emissions,
      List<Checkpoint> checkpoints,
      List<Commodity> commodities,
      List<Parameter> parameters) {}

  public Network(Parts parts) {
    this(parts, List.of());
  }

  /// With simulated times of crossing borders.
  public Network(Parts parts, List<CrossingTime> crossingTimes) {
    this.crossingTimes = List.copyOf(crossingTimes);
    countries = List.copyOf(parts.countries());
    places = List.copyOf(parts.places());
    links = List.copyOf(parts.links());
    terminals = List.copyOf(parts.terminals());
    services = List.copyOf(parts.services());
    networkServices = List.copyOf(parts.networkServices());
    tariffs = List.copyOf(parts.tariffs());
    emissions = List.copyOf(parts.emissions());
    checkpoints = List.copyOf(parts.checkpoints());
    commodities = List.copyOf(parts.commodities());
    parameters = List.copyOf(parts.parameters());
    countryByCode = new Index<>("country", countries, Country::code);
    placeById = new Index<>("place", places, Place::id);
    linkById = new Index<>("link", links, Link::id);
    checkpointById = new Index<>("checkpoint", checkpoints, Checkpoint::id);
    tariffById = new Index<>("tariff", tariffs, Tariff::id);
    commodityById = new Index<>("commodity", commodities, Commodity::id);
    parameterByName = new Index<>("parameter", parameters, Parameter::name);
  }

  /// The same network with other simulated times of crossing borders.
  public Network with(List<CrossingTime> others) {
    return new Network(
        new Parts(
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
        others);
  }

  /// Simulated times of crossing borders, where the pack holds any.
  public List<CrossingTime> crossingTimes() {
    return crossingTimes;
  }

  public List<Country> countries() {
    return countries;
  }

  public List<Place> places() {
    return places;
  }

  public List<Link> links() {
    return links;
  }

  public List<Terminal> terminals() {
    return terminals;
  }

  public List<Service> services() {
    return services;
  }

  public List<NetworkService> networkServices() {
    return networkServices;
  }

  public List<Tariff> tariffs() {
    return tariffs;
  }

  public List<Emission> emissions() {
    return emissions;
  }

  public List<Checkpoint> checkpoints() {
    return checkpoints;
  }

  public List<Commodity> commodities() {
    return commodities;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  public @Nullable Place findPlace(String id) {
    return placeById.get(id);
  }

  public Place place(String id) {
    return required("place", id, placeById);
  }

  /// Where a place stands among the places; -1 where there is none of that id.
  public int positionOfPlace(String id) {
    return placeById.position(id);
  }

  /// Where a link stands among the links; -1 where there is none of that id.
  public int positionOfLink(String id) {
    return linkById.position(id);
  }

  public @Nullable Link findLink(String id) {
    return linkById.get(id);
  }

  public @Nullable Country findCountry(String code) {
    return countryByCode.get(code);
  }

  public Country country(String code) {
    return required("country", code, countryByCode);
  }

  public @Nullable Checkpoint findCheckpoint(String id) {
    return checkpointById.get(id);
  }

  public Checkpoint checkpoint(String id) {
    return required("checkpoint", id, checkpointById);
  }

  public @Nullable Tariff findTariff(String id) {
    return tariffById.get(id);
  }

  public @Nullable Commodity findCommodity(String id) {
    return commodityById.get(id);
  }

  /// A parameter's value; throws where the pack lacks it, for nothing is guessed.
  public double parameter(String name) {
    return required("parameter", name, parameterByName).value();
  }

  public @Nullable Parameter findParameter(String name) {
    return parameterByName.get(name);
  }

  private static <T> T required(String what, String id, Index<T> index) {
    T found = index.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "the pack has no " + what + " '" + id + "'; add it or correct the id");
    }
    return found;
  }
}
