package org.zhol.packs;

import java.util.List;
import org.zhol.network.Network;
import org.zhol.network.Observation;
import org.zhol.network.Source;

/// A data pack in memory: the network, its sources, and what the world published about it.
///
/// Two packs are equal when their content is: `hash` is the SHA-256, in hexadecimal, of the
/// canonical tables that [PackWriter] writes.
public final class Pack {
  private final Network network;
  private final List<Source> sources;
  private final List<Observation> observations;
  private final Manifest manifest;
  private final String hash;

  public Pack(
      Network network, List<Source> sources, List<Observation> observations, Manifest manifest) {
    this.network = network;
    this.sources = List.copyOf(sources);
    this.observations = List.copyOf(observations);
    this.manifest = manifest;
    this.hash = "";
  }

  public Network network() {
    return network;
  }

  public List<Source> sources() {
    return sources;
  }

  public List<Observation> observations() {
    return observations;
  }

  public Manifest manifest() {
    return manifest;
  }

  public String hash() {
    return hash;
  }
}
