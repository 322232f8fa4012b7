package org.zhol.routing;

import org.zhol.network.Names;
import org.zhol.quantity.Remark;

/// Why a question to the planner cannot be read, and the way out.
public sealed interface QueryRemark extends Remark {
  /// The text of the cargo is too long.
  record CargoTooLong() implements QueryRemark {}

  /// A part of the text of the cargo is neither boxes nor a mass.
  record CargoNotUnderstood(String part) implements QueryRemark {}

  /// The cargo has no box.
  record NoBox() implements QueryRemark {}

  /// The pack has no such commodity.
  record UnknownCommodity(String commodity) implements QueryRemark {}

  /// The pack has no such place.
  record NoSuchPlace() implements QueryRemark {}

  /// Latitude or longitude are beyond their range.
  record NotOnEarth() implements QueryRemark {}

  /// A point is too far from every place of the pack in its country that a truck is ordered from.
  record TooFar(double km, Names place) implements QueryRemark {}

  /// A point lies in a sea or lake, so far from land.
  record InWater(double km) implements QueryRemark {}

  /// A point lies in the open sea.
  record InOpenSea() implements QueryRemark {}

  /// A point lies in a country without a place in the pack.
  record NoPlaceInCountry(Names country) implements QueryRemark {}

  /// No way on land of at most so many kilometres leads from a point to a place of its country: it
  /// is an island, or another country lies between.
  record NoWayOnLand(double km) implements QueryRemark {}

  /// The cargo names no commodity with a value and carrying rate.
  record NoCarryingRate() implements QueryRemark {}

  /// More journeys than this were begun and not yet beaten.
  record TooManyWays(int journeys) implements QueryRemark {}

  /// Fewer modes, or more places to pass or avoid, leave fewer ways.
  record NarrowQuestion() implements QueryRemark {}

  /// How a cargo is written.
  record WriteCargo() implements QueryRemark {}

  /// One of these is to be used.
  record UseOneOf(String choices) implements QueryRemark {}

  /// These look alike.
  record DidYouMean(String choices) implements QueryRemark {}

  /// How a place is named.
  record UsePlace() implements QueryRemark {}

  /// How a point is written.
  record WriteLatLon() implements QueryRemark {}

  /// A point so near to a place is to be chosen.
  record PointWithin(double km) implements QueryRemark {}

  /// A point on land or the nearest place is to be named.
  record ChooseLand(String point, Names country, Names place) implements QueryRemark {}

  /// The nearest place is to be named, so far away.
  record NameNearest(double km, Names place) implements QueryRemark {}

  /// A commodity is to be named, or the cost of goods in transit left out.
  record WriteCommodity() implements QueryRemark {}
}
