namespace PilotReview.Core.Disclosure;

/// <summary>The figures of one indicator in one period with their sums, unit by unit. Small ones are hidden first; then as many more as it takes until nobody can tell a small one
/// from the sums.</summary>
internal sealed class MaskedTree(IReadOnlyList<SumNode> nodes)
{
    public void Mask()
    {
        foreach (var node in nodes.Where(node => node.IsSmall))
        {
            node.Masking = node.Parts.Count > 0 ? Masking.Withheld : Masking.Small;
        }

        if (nodes.All(node => !node.IsHidden))
        {
            return;
        }

        if (nodes.Any(node => node.Amount != decimal.Truncate(node.Amount) || node.Amount is < 0 or > SumSolver.MostAmount))
        {
            HideWholes();
            return;
        }

        while (Exposed() is { } exposed)
        {
            if (Cover(exposed) is not { } cover)
            {
                // the reader's own figures tell it, whatever is printed
                return;
            }

            cover.Masking = Masking.Withheld;
        }
    }

    /// <summary>A small one of which the reader can tell the amount.</summary>
    private SumNode? Exposed()
    {
        SumSolver.Solve(nodes);
        return nodes.FirstOrDefault(node => node.IsSmall && node.Possible.Count < 2);
    }

    /// <summary>What is hidden beside it: the least of its neighbours that somebody is counted in, else the sum above, else the sum's own neighbours, else a neighbour of nobody.</summary>
    private static SumNode? Cover(SumNode exposed)
    {
        for (var at = exposed; at is not null; at = at.Whole)
        {
            var beside = (at.Whole?.Parts ?? []).Where(node => node != at && MayBeHidden(node) && (node.Parts.Count == 0 || node.Parts.Exists(part => part.IsHidden)))
                .OrderBy(node => node.Amount).ThenBy(node => node.UnitId).ToList();
            if (beside.Find(node => node.Amount > 0) is { } peopled)
            {
                return peopled;
            }

            if (at.Whole is { } whole && MayBeHidden(whole))
            {
                return whole;
            }

            if (beside.Count > 0)
            {
                return beside[0];
            }
        }

        return null;
    }

    private static bool MayBeHidden(SumNode node) => !node.IsHidden && !node.IsOwn;

    /// <summary>Every sum above something hidden.</summary>
    private void HideWholes()
    {
        foreach (var node in nodes.Where(node => node.IsHidden).ToList())
        {
            for (var at = node.Whole; at is not null; at = at.Whole)
            {
                at.Masking = at.IsOwn || at.IsHidden ? at.Masking : Masking.Withheld;
            }
        }
    }
}
