package org.zhol.network;

/// Another name of a place or country in a language (`en`, `ru`, `kk`, `zh`).
public record Alias(String language, String name) {}
