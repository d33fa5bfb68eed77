using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Wording;

/// <summary>A finding with what is needed to speak of it, for the parts that make its sentences.</summary>
internal sealed record FindingContext(Finding Finding, ReviewDossier Dossier, CultureInfo Culture)
{
    public ComparisonResult Result => Finding.Result;

    public ComparisonPlan Plan => Finding.Result.Plan;

    public PeriodKind PeriodKind => Plan.Indicator.PeriodKind;

    public string Indicator => Finding.Indicator.Name.In(Culture);

    /// <summary>The unit is named short, as where it was named in full before.</summary>
    public bool IsNamedBefore { get; init; }

    public string Unit => IsNamedBefore ? Finding.Unit.On(Dossier.Review.AsOf).ShortName.In(Culture) : NameOf(Finding.Unit, Dossier.Review.AsOf);

    /// <summary>The periods that went into a side, in order.</summary>
    public IReadOnlyList<SeriesPoint> Used(Side side) => [.. Result.Points.Where(point => point.Side == side && Result.IsUsed(point))];

    public int WindowOf(Side side) => Result.Points.Count(point => point.Side == side);

    public string NameOf(Unit unit, DateOnly day) => unit.On(day).Name.In(Culture);

    public string Periods(int count) => Phrases.Periods(count, PeriodKind, Culture);

    public string Periods(Side side) => Periods(FigureWording.SummaryOf(Finding, side).Periods);

    public string Level(Side side) => FigureWording.Level(Finding, side, Dossier, Culture);

    public string LevelWithRatio(Side side) => FigureWording.LevelWithRatio(Finding, side, Dossier, Culture);

    public string Say(string key, params (string Slot, string Text)[] slots) => Phrases.Fill(key, Culture, slots);
}
