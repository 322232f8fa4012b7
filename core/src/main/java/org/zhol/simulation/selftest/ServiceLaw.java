package org.zhol.simulation.selftest;

import org.zhol.simulation.Chance;

/// The law of a service time of mean 1 by its squared coefficient of variation.
sealed interface ServiceLaw {
  /// A draw.
  double draw(Chance chance);

  /// Squared coefficient of variation.
  double variation();

  /// Always 1.
  record Constant() implements ServiceLaw {
    @Override
    public double draw(Chance chance) {
      return 1;
    }

    @Override
    public double variation() {
      return 0;
    }
  }

  /// Memoryless.
  record Exponential() implements ServiceLaw {
    @Override
    public double draw(Chance chance) {
      return chance.exponential();
    }

    @Override
    public double variation() {
      return 1;
    }
  }

  /// Several memoryless phases one after another.
  record Erlang(int phases) implements ServiceLaw {
    @Override
    public double draw(Chance chance) {
      return chance.erlang(phases);
    }

    @Override
    public double variation() {
      return 1.0 / phases;
    }
  }

  /// Anything from 0 to 2.
  record Uniform() implements ServiceLaw {
    @Override
    public double draw(Chance chance) {
      return 2 * chance.uniform();
    }

    @Override
    public double variation() {
      return 1.0 / 3;
    }
  }

  /// The triangular law of inspection steps, from `min` over `mode` to `max`, scaled to mean 1.
  record Triangular(double min, double mode, double max) implements ServiceLaw {
    @Override
    public double draw(Chance chance) {
      return 3 * Chance.triangular(chance.uniform(), min, mode, max) / (min + mode + max);
    }

    @Override
    public double variation() {
      double mean = (min + mode + max) / 3;
      double squares = min * min + mode * mode + max * max;
      return (squares - min * mode - min * max - mode * max) / 18 / (mean * mean);
    }
  }

  /// Short with chance `shareShort`, else long, each memoryless and half the work.
  record Mixed(double shareShort) implements ServiceLaw {
    @Override
    public double draw(Chance chance) {
      double mean = 0.5 / (chance.uniform() < shareShort ? shareShort : 1 - shareShort);
      return mean * chance.exponential();
    }

    @Override
    public double variation() {
      return 0.5 / shareShort + 0.5 / (1 - shareShort) - 1;
    }
  }
}
