package org.zhol.network;

/// Another name of a place, country or commodity in a language (`en`, `ru`, `kk`, `zh`).
public record Alias(String language, String name) {}
