using PilotReview.Core;

namespace PilotReview.Web.Parts.Forms;

/// <summary>What came of a form: saved, or refused, or what is wrong with which field. Nothing is saved while anything is wrong.</summary>
public sealed record Saving
{
    private Saving(Outcome outcome, IReadOnlyList<FieldProblem> problems) => (Outcome, Problems) = (outcome, problems);

    public static Saving Done { get; } = new(Outcome.Done, []);

    public Outcome Outcome { get; }

    public IReadOnlyList<FieldProblem> Problems { get; }

    public bool IsDone => Outcome.IsDone;

    public static Saving Refused(Reason reason) => new(Outcome.Refused(reason), []);

    public static Saving Wrong(IReadOnlyList<FieldProblem> problems) => new(Outcome.Refused(Reason.BadInput), problems);

    public static Saving Wrong(string field, string text) => Wrong([new FieldProblem(field, text)]);
}
