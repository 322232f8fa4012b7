package org.zhol.routing;

/// A part of a question that the planner cannot read; its message is `what 'value' reason; way
/// out`.
public final class BadQuery extends IllegalArgumentException {
  private final transient QueryRemark why;
  private final transient QueryRemark cure;

  BadQuery(String message, QueryRemark why, QueryRemark cure) {
    super(message);
    this.why = why;
    this.cure = cure;
  }

  public QueryRemark why() {
    return why;
  }

  public QueryRemark cure() {
    return cure;
  }
}
