package org.zhol.routing;

import java.util.List;
import org.zhol.network.Names;

/// An end of a journey: a town with its facilities, one facility, or a point with its nearest ones.
///
/// @param key stable identity: a city slug, a place id or `lat,lon`
/// @param country ISO code
/// @param accesses facilities that can be reached from the door, with the drayage distance
public record Door(
    String key,
    Names names,
    String country,
    double latitude,
    double longitude,
    List<Access> accesses) {
  /// A facility near the door and the local road distance to it, in metres (0 at the facility).
  ///
  /// @param turns where the way from the door bends round water or a border, in order
  public record Access(String place, long metres, List<Turn> turns) {
    public Access {
      turns = List.copyOf(turns);
    }

    public Access(String place, long metres) {
      this(place, metres, List.of());
    }
  }

  /// A point of a way.
  public record Turn(double latitude, double longitude) {}

  /// Whether it is a free point: a town and a facility have an access at no distance.
  boolean point() {
    return accesses.stream().noneMatch(access -> access.metres() == 0);
  }

  public Door {
    accesses = List.copyOf(accesses);
  }
}
