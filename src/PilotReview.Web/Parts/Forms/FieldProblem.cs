namespace PilotReview.Web.Parts.Forms;

/// <summary>What is wrong with one field of a form, in a sentence for whoever typed it.</summary>
/// <param name="Field">Name of the field; empty for what concerns the form as a whole.</param>
/// <param name="Text">The sentence, in the language of the page.</param>
public sealed record FieldProblem(string Field, string Text)
{
    /// <summary>Whoever ticks that it is meant may save all the same.</summary>
    public bool NeedsWord { get; init; }

    /// <summary>It asks about what may name a person; the form around the field draws the tick that it does not.</summary>
    public bool IsAboutPersons { get; init; }
}
