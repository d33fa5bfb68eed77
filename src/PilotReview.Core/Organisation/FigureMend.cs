namespace PilotReview.Core.Organisation;

/// <summary>Mends a table where nothing but a further line is needed.</summary>
public static class FigureMend
{
    /// <summary>Puts a line for what is missing behind the parts of a sum. The total and the parts stay as they are.</summary>
    /// <param name="table">The table, changed in place.</param>
    /// <param name="finding">A finding of it that <see cref="FigureFinding.TakesOther"/>.</param>
    /// <param name="label">What the line is called.</param>
    public static FigureLine AddOther(FigureTable table, FigureFinding finding, LocalText label)
    {
        var last = finding.Parts[^1];
        foreach (var later in table.Lines.Where(line => line.Order > last.Order))
        {
            later.Order++;
        }

        var other = new FigureLine
        {
            Number = table.Lines.Max(line => line.Number) + 1,
            Order = last.Order + 1,
            Label = label,
            Noun = last.Noun,
            Value = finding.Difference,
            Relation = last.Relation,
            Of = last.Of,
            Breakdown = last.Breakdown,
        };
        table.Lines.Add(other);
        return other;
    }
}
