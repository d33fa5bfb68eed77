using PilotReview.Core;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section V: what the conference concluded, in its own words; nothing before it has.</summary>
internal sealed class ConclusionSection(ReviewContext context)
{
    public IEnumerable<Block> Blocks()
    {
        if (context.Dossier.Review.Conclusion is not { } conclusion)
        {
            yield break;
        }

        yield return new Heading(1, context.Text("h5"));
        yield return new Paragraph(context.Say(
            conclusion.Number.Length == 0 ? "conclusion.date" : "conclusion.numbered", ("number", conclusion.Number), ("date", Formats.Date(conclusion.Date))));
        if (conclusion.Text.Vi.Length > 0)
        {
            yield return new Paragraph(conclusion.Text.In(context.Culture));
        }

        if (conclusion.Encouraged.Vi.Length > 0)
        {
            yield return new Paragraph(context.Say("conclusion.encouraged", ("units", conclusion.Encouraged.In(context.Culture))));
        }

        if (conclusion.CommendedCollectives + conclusion.CommendedIndividuals > 0)
        {
            yield return new Paragraph(context.Say(
                "conclusion.commended", ("collectives", Formats.Count(conclusion.CommendedCollectives, context.Culture)),
                ("individuals", Formats.Count(conclusion.CommendedIndividuals, context.Culture))));
        }
    }
}
