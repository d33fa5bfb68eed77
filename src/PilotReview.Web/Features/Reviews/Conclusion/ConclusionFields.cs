using System.Globalization;
using PilotReview.Core.Reviews;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>Names of the fields of a conclusion, and how a stored act fills them.</summary>
public static class ConclusionFields
{
    public const string Seen = "seen";
    public const string Acts = "acts";
    public const string Because = "because";
    public const string Entitled = "entitled";
    public const string Present = "present";
    public const string Number = "number";
    public const string Date = "date";
    public const string TextVi = "text-vi";
    public const string TextEn = "text-en";
    public const string EncouragedVi = "encouraged-vi";
    public const string EncouragedEn = "encouraged-en";
    public const string Collectives = "collectives";
    public const string Individuals = "individuals";

    /// <summary>How many rows of orders were drawn.</summary>
    public const string OrderRows = "orders";

    /// <summary>Earlier orders that are ticked to be withdrawn.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Pressed to get more rows of orders, without saving.</summary>
    public const string MoreOrders = "more-orders";

    /// <summary>Key of the line about units elsewhere.</summary>
    public const string Elsewhere = "other";

    public const int LongestEncouraged = 500;
    public const int MostCommended = 999;
    public const int MostOrders = 60;

    public static string KeyOf(int? enrolmentId) => enrolmentId is { } id ? string.Create(CultureInfo.InvariantCulture, $"e{id}") : Elsewhere;

    public static string Option(string key) => $"option-{key}";

    public static string For(string key) => $"for-{key}";

    public static string Against(string key) => $"against-{key}";

    public static string Abstained(string key) => $"abstained-{key}";

    public static string Order(int row, string part) => string.Create(CultureInfo.InvariantCulture, $"order-{row}-{part}");

    /// <summary>What the fields show before anything was typed: all that the last act says, for it holds unless it is altered.</summary>
    public static IReadOnlyDictionary<string, string> Of(ReviewConclusion? content, ConclusionAct? act)
    {
        var fields = new Dictionary<string, string>();
        if (content is not null)
        {
            (fields[Number], fields[Date]) = (content.Number, FormReader.Write(content.Date));
            (fields[TextVi], fields[TextEn]) = (content.Text.Vi, content.Text.En);
            (fields[EncouragedVi], fields[EncouragedEn]) = (content.Encouraged.Vi, content.Encouraged.En);
            (fields[Collectives], fields[Individuals]) = (Written(content.CommendedCollectives), Written(content.CommendedIndividuals));
        }

        if (act is not null)
        {
            (fields[Entitled], fields[Present]) = (Written(act.Entitled), Written(act.Present));
            foreach (var decision in act.Decisions)
            {
                var key = KeyOf(decision.EnrolmentId);
                (fields[Option(key)], fields[For(key)]) = (decision.Option.ToString(), Written(decision.For));
                (fields[Against(key)], fields[Abstained(key)]) = (Written(decision.Against), Written(decision.Abstained));
            }
        }

        return fields;
    }

    private static string Written(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
