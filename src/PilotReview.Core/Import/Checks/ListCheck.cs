namespace PilotReview.Core.Import.Checks;

/// <summary>Checks the plain lists: kinds, categories, legal bases and marks.</summary>
internal static class ListCheck
{
    public static void Check(ScenarioIndex index)
    {
        CheckKinds(index);
        CheckCategories(index);
        CheckLegalBases(index);
        foreach (var row in index.Rows.Marks)
        {
            index.ReferToUnit(row.Source, "unit", row.Unit);
            index.InOrder(row.Source, ("from", row.From), ("to", row.To));
        }
    }

    private static void CheckKinds(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Kinds)
        {
            keys.Take(row.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", row.Code, index.Known.Kinds.Contains(row.Code));
            index.InOrder(row.Source, ("from", row.From), ("to", row.To));
        }
    }

    private static void CheckCategories(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Categories)
        {
            keys.Take(row.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", row.Code, index.Known.Categories.Contains(row.Code));
        }
    }

    private static void CheckLegalBases(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.LegalBases)
        {
            keys.Take(row.Number, row.Source, "number", key => key);
            index.NotStored(row.Source, "number", row.Number, index.Known.LegalBases.Contains(row.Number));
            index.InOrder(row.Source, ("in_force_from", row.InForceFrom), ("in_force_to", row.InForceTo));
        }
    }
}
