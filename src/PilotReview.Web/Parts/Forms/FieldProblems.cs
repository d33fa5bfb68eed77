using System.Globalization;

namespace PilotReview.Web.Parts.Forms;

/// <summary>All that is wrong with one field, each sentence under an id of its own, so that the field can say which sentences describe it.</summary>
public static class FieldProblems
{
    /// <summary>The sentences about a field with their ids: <paramref name="id"/> with <c>-problem</c>, and a number from the second on.</summary>
    public static IReadOnlyList<(string Id, string Text)> Of(IEnumerable<FieldProblem> problems, string field, string id) =>
    [
        .. problems.Where(problem => problem.Field == field)
            .Select((problem, at) => (at == 0 ? $"{id}-problem" : string.Create(CultureInfo.InvariantCulture, $"{id}-problem-{at + 1}"), problem.Text)),
    ];

    /// <summary>The ids as an attribute lists them; null for none, which leaves the attribute out.</summary>
    public static string? Ids(IEnumerable<(string Id, string Text)> told) => string.Join(' ', told.Select(one => one.Id)) is { Length: > 0 } ids ? ids : null;
}
