using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Wording;

/// <summary>Puts a finding into words. Every sentence comes from the closed phrase bank and follows the verdict: levels and change, what remains beside the comparison
/// units, then what is concluded and why.</summary>
public static class FindingWording
{
    /// <summary>One to three sentences: levels and change, what remains beside the comparison units, what is concluded; or the levels and why they are not compared.</summary>
    public static string Sentence(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        new SentenceWording(new FindingContext(finding, dossier, culture)).With(string.Empty);

    /// <summary>The same sentences, divided where a document prints the code of the figure.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="dossier">The review.</param>
    /// <param name="culture">The language.</param>
    /// <param name="isNamedBefore">The unit was named in full before and is named short here.</param>
    public static CodedSentence Coded(Finding finding, ReviewDossier dossier, CultureInfo culture, bool isNamedBefore = false)
    {
        const string Place = "\u0000";
        var parts = new SentenceWording(new FindingContext(finding, dossier, culture) { IsNamedBefore = isNamedBefore }).With(Place).Split(Place);
        return new CodedSentence(parts[0], $"[{finding.Code}]", parts[1]);
    }

    /// <summary>A reason in a few words, in lower case.</summary>
    public static string Reason(Reason reason, CultureInfo culture) => Phrases.Get("reason." + reason.Code(), culture);

    /// <summary>The reason behind any verdict that is not simply clear, in a few words, for a cell of a table; empty for improved and worsened.</summary>
    public static string WhyNot(Finding finding, CultureInfo culture) => finding.Verdict switch
    {
        { Reason: Core.Reason.SmallCells } => Reason(Core.Reason.SmallCells, culture),
        { IsClear: true } => string.Empty,
        { Kind: VerdictKind.NotEnoughData } when finding.Indicator.Kind == IndicatorKind.Ordinal => Phrases.Get("reason.levels", culture),
        { Kind: VerdictKind.NotEnoughData } when finding.Indicator.PeriodKind == PeriodKind.Year => Phrases.Get("reason.yearly", culture),
        { Reason: Core.Reason.BadInput } when finding.Indicator.Direction == Direction.Neutral => Phrases.Get("reason.neutral", culture),
        { Reason: var reason } => Reason(reason, culture),
    };

    /// <summary>The change with sign and unit, <c>+17,7 điểm %</c>; "not computed" or "not subtracted" when there is none.</summary>
    public static string ChangeText(Finding finding, CultureInfo culture) => finding.Result switch
    {
        { Change: { } change } => FigureWording.Change(finding.Indicator, change, culture),
        { Status: ComparisonStatus.DifferentScale } => Phrases.Get("f.not_subtracted", culture),
        { Status: ComparisonStatus.Withheld } => Phrases.Get("f.withheld", culture),
        _ => Phrases.Get("f.not_computed", culture),
    };

    /// <summary>The level of a side with n/N: <c>88,9% · 209/235</c>.</summary>
    public static string LevelText(Finding finding, Side side, ReviewDossier dossier, CultureInfo culture) =>
        FigureWording.LevelWithRatio(finding, side, dossier, culture);

    /// <summary>What must be known beside the finding, each a sentence.</summary>
    public static IReadOnlyList<string> Notes(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        [.. OwnNotes(finding, dossier, culture), .. UnitNotes(finding, dossier, culture), .. NotesOf(finding, dossier, culture).OnMethod()];

    /// <summary>Of the notes, those on the figures of this finding alone.</summary>
    public static IReadOnlyList<string> OwnNotes(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        [.. NotesOf(finding, dossier, culture).OnFigures()];

    /// <summary>Of the notes, those that weigh on the verdict, for the paragraph that tells it.</summary>
    public static IReadOnlyList<string> Weighing(Finding finding, ReviewDossier dossier, CultureInfo culture) => [.. NotesOf(finding, dossier, culture).OnWeight()];

    /// <summary>Why the printed change is not the difference of the printed levels; empty where it is.</summary>
    public static string Season(Finding finding, ReviewDossier dossier, CultureInfo culture) => NotesOf(finding, dossier, culture).Season() ?? string.Empty;

    /// <summary>Of the notes, those that hold for every indicator of the unit, such as how many members stayed.</summary>
    public static IReadOnlyList<string> UnitNotes(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        [.. NotesOf(finding, dossier, culture).OnUnit()];

    /// <summary>How the finding was computed, each step a sentence.</summary>
    public static IReadOnlyList<string> HowComputed(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        [.. new MethodWording(new FindingContext(finding, dossier, culture)).Lines()];

    /// <summary>What the comparison units did in the same time, each a sentence. Describes only.</summary>
    /// <param name="finding">The finding of the enrolled unit.</param>
    /// <param name="neighbours">The findings of its comparison units; those of other indicators are passed over.</param>
    /// <param name="dossier">The review.</param>
    /// <param name="culture">The language.</param>
    public static IReadOnlyList<string> Neighbours(Finding finding, IReadOnlyList<Finding> neighbours, ReviewDossier dossier, CultureInfo culture) =>
        [.. new NeighbourWording(finding, neighbours, dossier, culture).Sentences()];

    /// <summary>The finding's chart told for those who cannot see it.</summary>
    public static string Alternative(Finding finding, ReviewDossier dossier, CultureInfo culture)
    {
        var plan = finding.Result.Plan;
        return Phrases.Fill(
            "c.alternative", culture, ("period", Words.Of(plan.Indicator.PeriodKind, culture).ToLower(culture)),
            ("from", Formats.PeriodName(plan.First, culture)), ("to", Formats.PeriodName(plan.Last, culture)),
            ("sentence", Sentence(finding, dossier, culture)));
    }

    /// <summary>That a unit was chosen for low results and what follows from it.</summary>
    public static string ChosenLow(Enrolment enrolment, CultureInfo culture) => enrolment is { ChosenFrom: { } from, ChosenTo: { } to }
        ? Phrases.Fill("n.chosen_low", culture, ("from", Formats.PeriodName(from, culture)), ("to", Formats.PeriodName(to, culture)))
        : Phrases.Get("n.chosen_low.undated", culture);

    /// <summary>What is concluded of the figures, or why nothing is, in one sentence; empty where the finding was not measured.</summary>
    public static string Conclusion(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        finding.Result.Status == ComparisonStatus.Computed ? new VerdictWording(new FindingContext(finding, dossier, culture)).Reasoned() ?? string.Empty : string.Empty;

    /// <summary>The verdict in a word, such as "Cải thiện".</summary>
    public static string Verdict(Finding finding, CultureInfo culture) => Words.Of(finding.Result.Verdict.Kind, culture);

    /// <summary>The step with the movement of the comparison units taken out, signed with its unit; empty without comparison units.</summary>
    public static string Net(Finding finding, CultureInfo culture) => finding.Result.Verdict.NetChange is { } net
        ? FigureWording.Change(finding.Indicator, net, culture)
        : string.Empty;

    /// <summary>95 % interval of <see cref="Net"/>, signed; empty when there is none.</summary>
    public static string NetInterval(Finding finding, CultureInfo culture) => finding.Result.Verdict.NetInterval is { } interval
        ? FigureWording.Interval(finding.Indicator, interval, culture)
        : string.Empty;

    /// <summary>Where the unit stands among comparable branches, in a few words; empty when it cannot be told.</summary>
    public static string Rank(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        new VerdictWording(new FindingContext(finding, dossier, culture)).Rank();

    /// <summary>The checks behind the verdict, in the order in which they are made.</summary>
    public static IReadOnlyList<CheckLine> Checks(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        [.. new CheckWording(new FindingContext(finding, dossier, culture)).Lines()];

    /// <summary>What the figures could show at all: the smallest change that data like these reveal; empty when it cannot be told.</summary>
    public static string Power(Finding finding, ReviewDossier dossier, CultureInfo culture) =>
        new VerdictWording(new FindingContext(finding, dossier, culture)).Power();

    private static NoteWording NotesOf(Finding finding, ReviewDossier dossier, CultureInfo culture) => new(new FindingContext(finding, dossier, culture));
}
