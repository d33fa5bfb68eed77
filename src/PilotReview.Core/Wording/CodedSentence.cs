namespace PilotReview.Core.Wording;

/// <summary>A sentence about a result, divided where a document prints the code of the figure.</summary>
/// <param name="Lead">Up to the code.</param>
/// <param name="Code">The code in brackets, such as <c>[K1-DSH]</c>.</param>
/// <param name="Rest">After the code, starting with its full stop.</param>
public sealed record CodedSentence(string Lead, string Code, string Rest)
{
    /// <summary>The sentence without the code.</summary>
    public override string ToString() => Lead + Rest;
}
