namespace PilotReview.Core.Claims;

/// <summary>Finds the claims of a Vietnamese running text and recomputes each: parts and totals, shares, ratios, rises and falls, and judgements on what indicators measure. Numbers that
/// are names (of documents, articles, days, terms, places, telephones) are no claims.</summary>
public static class ClaimCheck
{
    /// <summary>The claims of a text in the order in which they stand. Claims may overlap: two shares of one total both reach over the total.</summary>
    /// <param name="text">The text as it was read, composed or decomposed.</param>
    /// <param name="findings">Verdicts that judgements are held against; none without a database.</param>
    /// <param name="isAboutThem">The text is about the units of the verdicts, so that a judgement need not name its unit.</param>
    public static IReadOnlyList<Claim> Of(string text, IReadOnlyList<ClaimFinding>? findings = null, bool isAboutThem = false)
    {
        var read = ReadText.Of(text);
        var tables = new TableClaims(read).Find().ToList();
        var growth = new GrowthClaims(read);
        var rises = growth.Find().ToList();
        var groups = new PartsFinder(read).Find();
        var parts = PartsClaims.Of(read, groups).ToList();
        var classes = new ClassifyClaims(read).Find().ToList();
        var wholes = new WholeClaims(read, groups, growth.Taken);
        var wholeClaims = wholes.Find().ToList();
        var shares = new ShareClaims(read, groups, growth.Taken, [.. wholes.Members, .. growth.Ends]).Find().ToList();
        var judgements = new JudgementClaims(read, findings ?? [], isAboutThem).Find();
        return [.. tables.Concat(rises).Concat(parts).Concat(classes).Concat(wholeClaims).Concat(shares).Concat(judgements).OrderBy(claim => claim.Start).ThenBy(claim => claim.End)];
    }
}
