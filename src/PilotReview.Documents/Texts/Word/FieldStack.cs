namespace PilotReview.Documents.Texts.Word;

/// <summary>The fields that are open: a result is text, an instruction is not, nor is the result of a field within the instruction of another.</summary>
internal sealed class FieldStack
{
    private readonly Stack<bool> _areResults = new();
    private int _instructions;

    /// <summary>Whether what comes belongs to the instruction of a field around the innermost one. The instruction of the innermost is no text by itself, so that a field that
    /// nobody ended swallows nothing.</summary>
    public bool IsInInstruction => _instructions > (_areResults.TryPeek(out var isResult) && !isResult ? 1 : 0);

    public void Change(string? type)
    {
        if (type == "begin")
        {
            _areResults.Push(false);
            _instructions++;
        }
        else if (type is "separate" or "end" && _areResults.TryPop(out var isResult))
        {
            _instructions -= isResult ? 0 : 1;
            if (type == "separate")
            {
                _areResults.Push(true);
            }
        }
    }
}
