using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>One line of a table as the form spells it.</summary>
/// <param name="Row">Row of the form, from 0.</param>
/// <param name="Key">By which other lines refer to it.</param>
public sealed record LineDraft(int Row, string Key)
{
    public const string KeyPart = "key";
    public const string PlacePart = "place";
    public const string LabelViPart = "label-vi";
    public const string LabelEnPart = "label-en";
    public const string NounViPart = "noun-vi";
    public const string NounEnPart = "noun-en";
    public const string CategoryPart = "category";
    public const string ValuePart = "value";
    public const string RelationPart = "relation";
    public const string OfPart = "of";
    public const string BreakdownViPart = "breakdown-vi";
    public const string BreakdownEnPart = "breakdown-en";
    public const string PercentPart = "percent";
    public const string RemovePart = "remove";

    public static string Own { get; } = SnakeCase.Of(nameof(LineRelation.Own));

    public string Place { get; init; } = string.Empty;

    public string LabelVi { get; init; } = string.Empty;

    public string LabelEn { get; init; } = string.Empty;

    public string NounVi { get; init; } = string.Empty;

    public string NounEn { get; init; } = string.Empty;

    public string Category { get; init; } = string.Empty;

    public string Value { get; init; } = string.Empty;

    public string Relation { get; init; } = Own;

    public string Of { get; init; } = string.Empty;

    public string BreakdownVi { get; init; } = string.Empty;

    public string BreakdownEn { get; init; } = string.Empty;

    public string Percent { get; init; } = string.Empty;

    private string RelationName => SnakeCase.TryParse<LineRelation>(Relation, out var known) ? Words.Of(known, CultureInfo.CurrentUICulture) : Relation;

    /// <summary>The line is to go.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Nothing was typed into the row.</summary>
    public bool IsEmpty => (LabelVi + LabelEn + NounVi + NounEn + Value + BreakdownVi + BreakdownEn + Percent + Category + Of).Trim().Length == 0 && Relation == Own;

    /// <summary>The fields with their names on the screen, in its order.</summary>
    public IReadOnlyList<(string Label, string Text)> Fields =>
    [
        (OrganisationText.LineLabel, LabelVi), (OrganisationText.LineValue, Value), (OrganisationText.LineNoun, NounVi), (OrganisationText.LineRelation, RelationName), (OrganisationText.LineOf, Of),
        (OrganisationText.LineBreakdown, BreakdownVi), (OrganisationText.LinePercent, Percent), (OrganisationText.LineCategory, Category), (OrganisationText.LineLabelEn, LabelEn),
        (OrganisationText.LineNounEn, NounEn), (OrganisationText.LineBreakdownEn, BreakdownEn),
    ];

    public static string Name(int row, string part) => string.Create(CultureInfo.InvariantCulture, $"line-{row}-{part}");

    public static LineDraft Empty(int row, int key) => new(row, Write(key)) { Place = Write(row + 1) };

    public static LineDraft Sent(PostedForm sent, int row)
    {
        string Part(string part) => sent[Name(row, part)];
        return new LineDraft(row, Part(KeyPart))
        {
            Place = Part(PlacePart), LabelVi = Part(LabelViPart), LabelEn = Part(LabelEnPart), NounVi = Part(NounViPart), NounEn = Part(NounEnPart), Category = Part(CategoryPart),
            Value = Part(ValuePart), Relation = Part(RelationPart) is { Length: > 0 } relation ? relation : Own, Of = Part(OfPart), BreakdownVi = Part(BreakdownViPart),
            BreakdownEn = Part(BreakdownEnPart), Percent = Part(PercentPart), IsRemoved = sent.IsTicked(Name(row, RemovePart)),
        };
    }

    /// <param name="line">The line.</param>
    /// <param name="row">Its row in the form.</param>
    /// <param name="categories">Codes of categories.</param>
    public static LineDraft Stored(FigureLine line, int row, IReadOnlyDictionary<int, string> categories) => new(row, Write(line.Number))
    {
        Place = Write(row + 1),
        LabelVi = line.Label.Vi,
        LabelEn = line.Label.En,
        NounVi = line.Noun.Vi,
        NounEn = line.Noun.En,
        Category = line.CategoryId is { } id ? categories.GetValueOrDefault(id, string.Empty) : string.Empty,
        Value = FigureNumber.Write(line.Value),
        Relation = SnakeCase.Of(line.Relation.ToString()),
        Of = line.Of is { } of ? Write(of) : string.Empty,
        BreakdownVi = line.Breakdown.Vi,
        BreakdownEn = line.Breakdown.En,
        Percent = line.PrintedPercent is { } percent ? OrganisationWording.Percent(percent, line.PercentDecimals, Formats.Vietnamese).TrimEnd('%') : string.Empty,
    };

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
