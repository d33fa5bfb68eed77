namespace PilotReview.Web.Features.Indicators;

/// <summary>Names of the fields of the catalogue's forms, and how much they take.</summary>
public static class IndicatorFields
{
    public const string Code = "code";
    public const string From = "from";
    public const string Reason = "reason";

    public const string Name = "name";
    public const string ShortName = "short";
    public const string Definition = "definition";
    public const string Method = "method";
    public const string Source = "source";
    public const string Responsible = "responsible";
    public const string Numerator = "numerator";
    public const string Denominator = "denominator";
    public const string Measure = "measure";
    public const string Direction = "direction";
    public const string Decimals = "decimals";
    public const string Smallest = "smallest";
    public const string Lower = "lower";
    public const string Upper = "upper";
    public const string Sensitive = "sensitive";

    public const string Kind = "kind";
    public const string Period = "period";
    public const string Aggregation = "aggregation";
    public const string Scale = "scale";
    public const string YesNo = "yes-no";
    public const string FromVisits = "from-visits";

    public const string Order = "order";
    public const string AppliesTo = "applies";
    public const string DenominatorFrom = "denominator-from";
    public const string DenominatorCode = "denominator-code";
    public const string Balance = "balance";
    public const string InUseFrom = "in-use-from";
    public const string InUseTo = "in-use-to";

    public const string Target = "target";
    public const string Basis = "basis";

    public const int LongestName = 200;
    public const int LongestShort = 40;
    public const int LongestText = 1000;
    public const int LongestLine = 300;
    public const int LongestLabel = 120;

    /// <summary>The Vietnamese half of a text.</summary>
    public static string Vi(string field) => field + "-vi";

    /// <summary>The English half.</summary>
    public static string En(string field) => field + "-en";
}
