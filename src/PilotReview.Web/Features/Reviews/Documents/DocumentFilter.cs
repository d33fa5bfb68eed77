using PilotReview.Core.Documents;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>Which documents the register shows; stands in its address. What cannot be read does not narrow it (<see cref="ProblemsOf"/> says so).</summary>
/// <param name="Words">Words of the title, the code, the review or the number with its symbol, without regard to accents; empty for any.</param>
/// <param name="Number">The number; null for any.</param>
/// <param name="From">First day of issue; null for no bound.</param>
/// <param name="To">Last day of issue, inclusive; null for no bound.</param>
public sealed record DocumentFilter(string Words, int? Number, DateOnly? From, DateOnly? To)
{
    public const string WordsName = "words";
    public const string NumberName = "number";
    public const string FromName = "from";
    public const string ToName = "to";

    public bool IsEmpty => Words.Length == 0 && Number is null && From is null && To is null;

    public static DocumentFilter Of(string? words, string? number, string? from, string? to) =>
        new(words?.Trim() ?? string.Empty, DocumentNumber.Read(number), FormReader.ReadDay(from), FormReader.ReadDay(to));

    /// <summary>What was typed and cannot be read.</summary>
    public static IReadOnlyList<FieldProblem> ProblemsOf(string? number, string? from, string? to)
    {
        var form = new FormReader();
        if (!string.IsNullOrWhiteSpace(number) && DocumentNumber.Read(number) is null)
        {
            form.Add(NumberName, DocumentsText.NumberMissing.With(DocumentNumber.Lowest, DocumentNumber.Highest));
        }

        form.Day(FromName, DocumentsText.From, from ?? string.Empty, isRequired: false);
        form.Day(ToName, DocumentsText.To, to ?? string.Empty, isRequired: false);
        return form.Problems;
    }

    public bool Takes(DocumentRow row)
    {
        var document = row.Document;
        var text = SearchKey.Of($"{document.Title.Vi} {document.Title.En} {document.Code} {document.Cited} {row.Review.Title.Vi} {row.Review.Title.En}");
        return (Number is null || document.Number == Number)
            && (From is null || document.Date >= From)
            && (To is null || document.Date <= To)
            && SearchKey.Of(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
