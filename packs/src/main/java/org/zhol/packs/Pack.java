package org.zhol.packs;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.network.CrossingTime;
import org.zhol.network.Network;
import org.zhol.network.Observation;
import org.zhol.network.Source;
import org.zhol.trade.TradeBook;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.project.Register;

/// A data pack in memory: the network, what wants to move over it, the sources of both, and what
/// the world published about it.
///
/// Two packs are equal when their content is: `hash` is the SHA-256, in hexadecimal, of the
/// canonical files that [PackWriter] writes.
public final class Pack {
  private final Network network;
  private final List<Source> sources;
  private final List<Observation> observations;
  private final Supplier<Demand> demand;
  private final Supplier<TradeTables.Read> trade;
  private @Nullable Demand moving;
  private TradeTables.@Nullable Read reported;
  private final Manifest manifest;
  private final Lines lines;
  private final String hash;

  public Pack(
      Network network,
      List<Source> sources,
      List<Observation> observations,
      Demand demand,
      Manifest manifest) {
    this(
        network,
        sources,
        observations,
        () -> demand,
        () -> TradeTables.Read.NOTHING,
        manifest,
        new Lines(),
        null);
  }

  /// With the lines that its records were read from, and its hash where that is known already; the
  /// demand and the trade are read when first asked for.
  Pack(
      Network network,
      List<Source> sources,
      List<Observation> observations,
      Supplier<Demand> demand,
      Supplier<TradeTables.Read> trade,
      Manifest manifest,
      Lines lines,
      @Nullable String hash) {
    this.network = network;
    this.sources = List.copyOf(sources);
    this.observations = List.copyOf(observations);
    this.demand = demand;
    this.trade = trade;
    this.manifest = manifest;
    this.lines = lines;
    this.hash = hash == null ? PackFiles.of(Canonical.files(this)).hash() : hash;
  }

  public Network network() {
    return network;
  }

  /// The same pack with these simulated times of crossing borders.
  public Pack with(List<CrossingTime> times) {
    return new Pack(
        network.with(times), sources, observations, demand, trade, manifest, lines, null);
  }

  /// The same pack with simulated times that follow from its own content: its hash stays.
  public Pack completed(Network withTimes) {
    return withTimes == network
        ? this
        : new Pack(withTimes, sources, observations, demand, trade, manifest, lines, hash);
  }

  public List<Source> sources() {
    return sources;
  }

  public List<Observation> observations() {
    return observations;
  }

  /// What wants to move, and the counts to hold the model against.
  public synchronized Demand demand() {
    Demand read = moving;
    if (read == null) {
      read = demand.get();
      moving = read;
    }
    return read;
  }

  /// Trade as each side reports it.
  public TradeBook trade() {
    return reported().book();
  }

  /// The joint projects and the lists of them.
  public Register projects() {
    return reported().register();
  }

  /// Claims that come with the pack.
  public List<Claim> claims() {
    return reported().claims();
  }

  private synchronized TradeTables.Read reported() {
    TradeTables.Read read = reported;
    if (read == null) {
      read = trade.get();
      reported = read;
    }
    return read;
  }

  public Manifest manifest() {
    return manifest;
  }

  /// SHA-256 of the content, 64 hexadecimal digits.
  public String hash() {
    return hash;
  }

  /// The line that a record was read from, 0 if it was not read from a file.
  int line(Object record) {
    return lines.of(record);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pack pack && hash.equals(pack.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "pack %s %s, hash %s".formatted(manifest.name(), manifest.version(), hash);
  }
}
