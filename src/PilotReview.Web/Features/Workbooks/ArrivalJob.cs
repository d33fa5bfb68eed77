namespace PilotReview.Web.Features.Workbooks;

/// <summary>What is being done with a workbook.</summary>
public enum ArrivalStage
{
    Reading = 1,

    /// <summary>Read; it waits for its sender.</summary>
    Ready,
    Writing,
    Written,

    /// <summary>Broken off by its sender, or by the end of the program. Nothing was written.</summary>
    Stopped,
    Failed,
}

/// <summary>The work on one workbook: goes on while its sender looks elsewhere, and can be stopped.</summary>
public sealed class ArrivalJob(int accountId, DateTimeOffset at, CancellationToken ending) : IProgress<(int Done, int Of)>, IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
    private (int Done, int Of) _progress;

    public int AccountId { get; } = accountId;

    public DateTimeOffset At { get; } = at;

    /// <summary>Its sender was shown what came of it.</summary>
    public bool IsSeen { get; set; }

    public CancellationToken Token => _stop.Token;

    public ArrivalStage Stage { get; set; } = ArrivalStage.Reading;

    public ArrivalPreview? Preview { get; set; }

    /// <summary>What came of writing the workbook; while what is left of it is read anew, of the writing before.</summary>
    public ArrivalWriting? Writing { get; set; }

    /// <summary>The number under which an unexpected error was written down.</summary>
    public string? Fault { get; set; }

    public Task Work { get; set; } = Task.CompletedTask;

    public bool IsRunning => Stage is ArrivalStage.Reading or ArrivalStage.Writing;

    public (int Done, int Of) Progress => _progress;

    public void Report((int Done, int Of) value) => _progress = value;

    public void Stop() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();
}
