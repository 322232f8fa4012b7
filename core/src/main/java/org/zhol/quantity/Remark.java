package org.zhol.quantity;

/// Something an engine has to say beside its figures, such as why a way was left out.
///
/// It is a record: its class is what is said, its components are the figures and names in it. The
/// faces put it into the reader's language. A component `note` holds the pack's own words, in the
/// language of the pack's source.
public interface Remark {}
