namespace PilotReview.Core.Import.Checks;

/// <summary>Checks the versions of units: codes, dates, members, and that the tree is one.</summary>
internal static class UnitCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Code, DateOnly From)>(index.Problems);
        foreach (var row in index.Rows.Units)
        {
            keys.Take((row.Code, row.From), row.Source, "code", key => $"{key.Code}, {ImportValue.Of(key.From)}");
            CheckReferences(index, row);
            index.InOrder(row.Source, ("from", row.From), ("to", row.To));
            index.NotNegative(row.Source, "official", row.Official);
            index.NotNegative(row.Source, "probationary", row.Probationary);
            index.NotNegative(row.Source, "exempt", row.Exempt);
            index.NotNegative(row.Source, "away", row.Away);
            if (row.Members is { IsOverfull: true } members)
            {
                index.Problems.Add(
                    row.Source, "exempt", ImportProblemCode.MembersOverfull, ImportValue.Of(members.Exempt ?? 0), ImportValue.Of(members.Away ?? 0), ImportValue.Of(members.Total ?? 0));
            }

            if (index.Tree.IsCircular(row))
            {
                index.Problems.Add(row.Source, "parent", ImportProblemCode.TreeHasCycle, row.Code);
            }
        }

        foreach (var versions in index.Tree.Units)
        {
            CheckLastDay(index, versions);
        }
    }

    private static void CheckReferences(ScenarioIndex index, UnitRow row)
    {
        index.NotStored(row.Source, "code", row.Code, index.Known.Units.ContainsKey(row.Code));
        index.Refer(row.Source, "kind", row.Kind, index.Kinds.Contains(row.Kind), "kinds");
        index.ReferToUnit(row.Source, "parent", row.Parent);
        if (row.Category is { } category)
        {
            index.Refer(row.Source, "category", category, index.Categories.Contains(category), "categories");
        }
    }

    /// <summary>The unit ends with its last version: a last day on an earlier row comes before the first day of the next version, or is not the last.</summary>
    private static void CheckLastDay(ScenarioIndex index, List<UnitRow> versions)
    {
        var last = versions[^1];
        foreach (var row in versions.Where(row => row.To is not null && row.From < last.From))
        {
            if (row.To < last.From)
            {
                index.Problems.Add(
                    row.Source, "to", ImportProblemCode.DateOrder, "from", ImportValue.Of(last.From), "to", ImportValue.Of(row.To));
            }
            else
            {
                index.MustBeEmpty(row.Source, "to", $"from {ImportValue.Of(last.From)}");
            }
        }
    }
}
