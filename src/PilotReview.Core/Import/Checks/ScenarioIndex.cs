using PilotReview.Core.Indicators;

namespace PilotReview.Core.Import.Checks;

/// <summary>What the rows of a workbook may refer to, whether it comes with the workbook or is stored, and the list that problems go to.</summary>
internal sealed class ScenarioIndex
{
    public ScenarioIndex(ScenarioRows rows, KnownCodes known)
    {
        Rows = rows;
        Known = known;
        Tree = new UnitTree(rows.Units);
        Kinds = [.. known.Kinds, .. rows.Kinds.Select(row => row.Code)];
        Categories = [.. known.Categories, .. rows.Categories.Select(row => row.Code)];
        LegalBases = [.. known.LegalBases, .. rows.LegalBases.Select(row => row.Number)];
        Pilots = [.. known.Pilots, .. rows.Pilots.Select(row => row.Code)];
        Enrolments = [.. known.Enrolments, .. rows.Enrolments.Select(row => (row.Pilot, row.Unit))];
        Events = rows.Events.GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.First());
        Scales = known.Scales.Concat(rows.Scales.Select(VersionOf)).ToLookup(version => version.ScaleCode);
        Units = Tree.Lives();
        foreach (var (code, life) in known.Units)
        {
            Units[code] = life;
        }

        Indicators = rows.Indicators.GroupBy(row => row.Indicator.Code).ToDictionary(group => group.Key, group => group.First().Indicator);
        foreach (var (code, indicator) in known.Indicators)
        {
            Indicators[code] = indicator;
        }
    }

    public ScenarioRows Rows { get; }

    public KnownCodes Known { get; }

    public ProblemList Problems { get; } = new();

    public UnitTree Tree { get; }

    public HashSet<string> Kinds { get; }

    public HashSet<string> Categories { get; }

    public HashSet<string> LegalBases { get; }

    public HashSet<string> Pilots { get; }

    public HashSet<(string Pilot, string Unit)> Enrolments { get; }

    /// <summary>Events of the workbook; stored ones are in <see cref="Known"/>.</summary>
    public Dictionary<string, EventRow> Events { get; }

    /// <summary>Versions by the code of their scale.</summary>
    public ILookup<string, ScaleVersion> Scales { get; }

    public Dictionary<string, (DateOnly From, DateOnly? To)> Units { get; }

    public Dictionary<string, Indicator> Indicators { get; }

    public void Refer(RowSource source, string column, string code, bool isFound, string sheet)
    {
        if (!isFound)
        {
            Problems.Add(source, column, ImportProblemCode.UnknownReference, ImportValue.Quote(code), sheet);
        }
    }

    public void ReferToUnit(RowSource source, string column, string? code)
    {
        if (code is not null)
        {
            Refer(source, column, code, Units.ContainsKey(code), "units");
        }
    }

    public void NotStored(RowSource source, string column, string code, bool isStored)
    {
        if (isStored)
        {
            Problems.Add(source, column, ImportProblemCode.AlreadyStored, ImportValue.Quote(code));
        }
    }

    public void InOrder(RowSource source, (string Column, DateOnly? Day) first, (string Column, DateOnly? Day) last)
    {
        if (first.Day > last.Day)
        {
            Problems.Add(
                source, last.Column, ImportProblemCode.DateOrder,
                first.Column, ImportValue.Of(first.Day), last.Column, ImportValue.Of(last.Day));
        }
    }

    public void NotNegative(RowSource source, string column, decimal? number)
    {
        if (number < 0)
        {
            Problems.Add(source, column, ImportProblemCode.Negative, ImportValue.Of(number));
        }
    }

    public void Within(RowSource source, string column, decimal? number, (decimal? Low, decimal? High) bounds)
    {
        if (number < bounds.Low || number > bounds.High)
        {
            Problems.Add(
                source, column, ImportProblemCode.OutOfBounds,
                ImportValue.Of(number), ImportValue.Of(bounds.Low), ImportValue.Of(bounds.High));
        }
    }

    public void MustBeFilled(RowSource source, string column) =>
        Problems.Add(source, column, ImportProblemCode.Required, column);

    public void MustBeEmpty(RowSource source, string column, string because) =>
        Problems.Add(source, column, ImportProblemCode.Unexpected, column, because);

    private static ScaleVersion VersionOf(ScaleRow row) => new()
    {
        Code = row.Version,
        ScaleCode = row.Scale,
        Name = row.Name,
        From = row.From,
        To = row.To,
        Min = row.Min,
        Max = row.Max,
        Basis = row.Basis,
        Levels = [.. row.Levels.Select((name, at) => new ScaleLevel { Rank = at + 1, Name = name })],
    };
}
