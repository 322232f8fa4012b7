package org.zhol.trade.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;

/// What the data say to a claim.
///
/// @param rule what was compared
/// @param under where it holds only under some: which
/// @param unit of the numbers of the cases that decide
/// @param least the smallest number among the cases, `most` the largest
/// @param missing what would be needed to decide, or to decide more
public record Verdict(
    String claim,
    LocalDate said,
    @Nullable String by,
    String text,
    ClaimRule rule,
    List<String> terms,
    Outcome outcome,
    List<String> under,
    @Nullable String unit,
    @Nullable Double least,
    @Nullable Double most,
    List<Case> cases,
    List<ClaimRemark> missing) {
  public Verdict {
    terms = List.copyOf(terms);
    under = List.copyOf(under);
    cases = List.copyOf(cases);
    missing = List.copyOf(missing);
  }

  /// Counted from the cases.
  public enum Outcome {
    /// Under all that decide.
    HOLDS,
    /// Under some and not under others.
    HOLDS_ONLY_UNDER,
    DOES_NOT_HOLD,
    /// No case decides.
    CANNOT_BE_DECIDED
  }

  /// The claim under one definition, reporter and release.
  ///
  /// @param definition the name of `reading`
  /// @param against what the number was held against
  /// @param holds null where the number does not decide, such as a part of a total
  /// @param remarks what is to be known of the figure
  /// @param note the data's own words
  public record Case(
      String definition,
      ClaimReading reading,
      @Nullable String reporter,
      @Nullable String release,
      @Nullable String valuation,
      @Nullable Double number,
      @Nullable Double against,
      String unit,
      @Nullable Boolean holds,
      @Nullable Confidence confidence,
      List<String> sources,
      List<ClaimRemark> remarks,
      @Nullable String note) {
    public Case {
      sources = List.copyOf(sources);
      remarks = List.copyOf(remarks);
    }

    Case(
        ClaimReading reading,
        @Nullable String reporter,
        @Nullable String release,
        @Nullable String valuation,
        @Nullable Double number,
        @Nullable Double against,
        String unit,
        @Nullable Boolean holds,
        @Nullable Confidence confidence,
        List<String> sources,
        List<ClaimRemark> remarks,
        @Nullable String note) {
      this(
          reading.definition(),
          reading,
          reporter,
          release,
          valuation,
          number,
          against,
          unit,
          holds,
          confidence,
          sources,
          remarks,
          note);
    }
  }
}
