package org.zhol.network;

import org.jspecify.annotations.Nullable;

/// Where figures come from.
public record Source(String id, String title, @Nullable String address, @Nullable String date) {}
