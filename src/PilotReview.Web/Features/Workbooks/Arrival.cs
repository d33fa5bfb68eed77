namespace PilotReview.Web.Features.Workbooks;

/// <summary>A workbook that somebody sent in and has not written to the system yet.</summary>
/// <param name="Id">Names it in addresses; nobody can guess it.</param>
/// <param name="AccountId">Whose it is: nobody else sees it.</param>
/// <param name="FileName">As the sender calls it.</param>
/// <param name="At">When it came.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record Arrival(string Id, int AccountId, string FileName, DateTimeOffset At, string Sha256, long Bytes)
{
    /// <summary>It was read and refused as a whole: it is kept for a while so that its sender can read why, and waits for nothing.</summary>
    public bool IsRefused { get; init; }
}
