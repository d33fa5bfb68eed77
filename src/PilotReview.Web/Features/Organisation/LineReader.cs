using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Reads the lines of a table from their rows. Rows with nothing in them, and those that are to go, are left out; the others stand by their place.</summary>
public sealed class LineReader(IReadOnlyList<LineDraft> rows, FigureChoices choices, FormReader form)
{
    private const int MostKeys = 100_000;

    private readonly Dictionary<int, LineDraft> _read = [];

    public List<FigureLine> Read()
    {
        var lines = rows.Where(row => !row.IsEmpty && !row.IsRemoved).Select(row => (Place: Place(row), row.Row, Line: Line(row)))
            .OrderBy(read => read.Place).ThenBy(read => read.Row).Select(read => read.Line).OfType<FigureLine>().ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            lines[at].Order = at + 1;
        }

        if (lines.Count == 0 && form.IsClean)
        {
            form.Add(string.Empty, OrganisationText.ProblemNoLines);
        }

        Judge(lines);
        return lines;
    }

    private FigureLine? Line(LineDraft row)
    {
        if (Key(row.Key) is not { } key || !_read.TryAdd(key, row))
        {
            form.Add(string.Empty, OrganisationText.ProblemForm);
            return null;
        }

        string Field(string part) => LineDraft.Name(row.Row, part);
        var isRelation = SnakeCase.TryParse<LineRelation>(row.Relation, out var relation);
        if (!isRelation)
        {
            form.Add(Field(LineDraft.RelationPart), OrganisationText.ProblemChoice.With(Label(row, OrganisationText.LineRelation)));
        }

        var category = choices.Category(row.Category);
        if (row.Category.Length > 0 && category is null)
        {
            form.Add(Field(LineDraft.CategoryPart), OrganisationText.ProblemChoice.With(Label(row, OrganisationText.LineCategory)));
        }

        var percent = FigureNumber.Percent(form, Field(LineDraft.PercentPart), Label(row, OrganisationText.LinePercent), row.Percent);
        return new FigureLine
        {
            Number = key,
            Order = 0,
            Label = Local(row, (LineDraft.LabelViPart, OrganisationText.LineLabel, row.LabelVi), (LineDraft.LabelEnPart, OrganisationText.LineLabelEn, row.LabelEn), FigureLine.LongestLabel, true),
            Noun = Local(row, (LineDraft.NounViPart, OrganisationText.LineNoun, row.NounVi), (LineDraft.NounEnPart, OrganisationText.LineNounEn, row.NounEn), FigureLine.LongestNoun),
            CategoryId = category?.Id,
            Value = FigureNumber.Value(form, Field(LineDraft.ValuePart), Label(row, OrganisationText.LineValue), row.Value),
            Relation = isRelation ? relation : LineRelation.Own,
            Of = row.Of.Length == 0 ? null : Key(row.Of) ?? 0,
            Breakdown = Local(
                row, (LineDraft.BreakdownViPart, OrganisationText.LineBreakdown, row.BreakdownVi), (LineDraft.BreakdownEnPart, OrganisationText.LineBreakdownEn, row.BreakdownEn),
                FigureLine.LongestBreakdown),
            PrintedPercent = percent?.Number,
            PercentDecimals = percent?.Decimals ?? 0,
        };
    }

    private LocalText Local(LineDraft row, (string Part, string Label, string Text) vi, (string Part, string Label, string Text) en, int most, bool isRequired = false) => new(
        form.Text(LineDraft.Name(row.Row, vi.Part), Label(row, vi.Label), vi.Text, most, isRequired),
        form.Text(LineDraft.Name(row.Row, en.Part), Label(row, en.Label), en.Text, most, isRequired: false));

    /// <summary>The place that was typed; the row's own when none was.</summary>
    private int Place(LineDraft row)
    {
        if (row.Place.Trim().Length == 0)
        {
            return row.Row + 1;
        }

        if (int.TryParse(row.Place.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is > 0 and <= FigureTable.MostLines)
        {
            return place;
        }

        form.Add(LineDraft.Name(row.Row, LineDraft.PlacePart), OrganisationText.ProblemPlace.With(Label(row, OrganisationText.LinePlace), FigureTable.MostLines));
        return row.Row + 1;
    }

    private void Judge(List<FigureLine> lines)
    {
        var table = new FigureTable { Code = string.Empty, UnitId = 0, Subject = FigureSubject.Other, FromYear = 0, ToYear = 0, Title = new LocalText(string.Empty), Lines = lines };
        foreach (var (line, fault) in FigureRules.Of(table))
        {
            var row = _read[line.Number];
            var relation = Words.Of(line.Relation, CultureInfo.CurrentUICulture);
            var (part, text) = fault switch
            {
                LineFault.OfRequired => (LineDraft.OfPart, OrganisationText.ProblemOfRequired.With(Label(row, OrganisationText.LineOf), relation)),
                LineFault.OfUnexpected => (LineDraft.OfPart, OrganisationText.ProblemOfUnexpected.With(Label(row, OrganisationText.LineOf), relation)),
                LineFault.OfUnknown => (LineDraft.OfPart, OrganisationText.ProblemOfUnknown.With(Label(row, OrganisationText.LineOf))),
                LineFault.OfCircle => (LineDraft.OfPart, OrganisationText.ProblemOfCircle.With(Label(row, OrganisationText.LineOf))),
                LineFault.PercentUnexpected => (LineDraft.PercentPart, OrganisationText.ProblemPercentUnexpected.With(Label(row, OrganisationText.LinePercent), relation)),
                LineFault.BreakdownUnexpected => (LineDraft.BreakdownViPart, OrganisationText.ProblemBreakdown.With(Label(row, OrganisationText.LineBreakdown), relation)),
                LineFault.NotWhole => (LineDraft.ValuePart, OrganisationText.ProblemNotWhole.With(Label(row, OrganisationText.LineValue), row.NounVi.Trim())),
                // what is negative or out of bounds was refused when it was read
                _ => (LineDraft.ValuePart, OrganisationText.ProblemForm),
            };
            form.Add(LineDraft.Name(row.Row, part), text);
        }
    }

    private static int? Key(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && key is > 0 and < MostKeys ? key : null;

    private static string Label(LineDraft row, string part) => OrganisationText.LineOfRow.With(row.Row + 1, part);
}
