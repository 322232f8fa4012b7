package org.zhol.simulation.selftest;

import org.zhol.simulation.Stage;

/// A stage of a textbook queue: servers, room, mean service time and its law, and where units go
/// from here: station j with chance `to[j]`, out with what is left.
record Station(int servers, int room, double mean, ServiceLaw law, double[] to) {
  static Station last(int servers, double mean, ServiceLaw law) {
    return new Station(servers, Stage.UNLIMITED, mean, law, new double[0]);
  }

  Station goingTo(double... chances) {
    return new Station(servers, room, mean, law, chances.clone());
  }

  Station withRoom(int units) {
    return new Station(servers, units, mean, law, to);
  }
}
