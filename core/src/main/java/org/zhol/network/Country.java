package org.zhol.network;

import java.time.ZoneId;

/// A country: ISO 3166 code, names and the clock its timetables and opening hours use.
public record Country(String code, Names names, ZoneId zone) {}
