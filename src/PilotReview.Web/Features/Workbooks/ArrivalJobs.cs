using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Web.Faults;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Reads and writes workbooks in the background, one after another, so that a large one neither holds its page up nor the memory of the machine.</summary>
public sealed class ArrivalJobs(ArrivalsFolder folder, ArrivalReader reader, ArrivalWriter writer, FaultLog faults, IServiceProvider services)
{
    /// <summary>How long a page waits for a small workbook before it shows how far a large one is.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>After this a preview is read anew: others go on typing.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Previews that are kept.</summary>
    private const int Most = 4;

    private readonly Dictionary<string, ArrivalJob> _jobs = [];
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1);

    private TimeProvider Time { get; } = services.GetRequiredService<TimeProvider>();

    private CancellationToken Ending => services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;

    /// <summary>How far a workbook is; begins to read it when nobody has, or when what was read is old.</summary>
    public async Task<ArrivalJob> LookAsync(Arrival arrival, Actor actor, CancellationToken token)
    {
        ArrivalJob job;
        lock (_gate)
        {
            var known = _jobs.GetValueOrDefault(arrival.Id);
            job = known is null || IsDoneWith(known) ? Begin(arrival, ArrivalStage.Reading, job => ReadAsync(job, arrival, actor)) : known;
            known?.IsSeen = !known.IsRunning;
            // what was written stays known while what is left is looked at
            job.Writing ??= known?.Writing;
        }

        await WaitAsync(job, token);
        return job;
    }

    /// <summary>What came of writing a workbook whose file is gone since; null when nothing is known of it.</summary>
    public ArrivalWriting? Written(string id, int accountId)
    {
        lock (_gate)
        {
            return _jobs.GetValueOrDefault(id) is { Stage: ArrivalStage.Written } job && job.AccountId == accountId ? job.Writing : null;
        }
    }

    /// <summary>Writes a workbook that was read; the same request twice writes once. While the file is just being read anew, the writing comes after that.</summary>
    public async Task<ArrivalJob?> WriteAsync(Arrival arrival, Writer author, IReadOnlyDictionary<EntryKey, int> taken, CancellationToken token)
    {
        ArrivalJob job;
        lock (_gate)
        {
            var known = _jobs.GetValueOrDefault(arrival.Id);
            job = known is { Stage: ArrivalStage.Writing } ? known : Begin(arrival, ArrivalStage.Writing, job => WriteAsync(job, arrival, author, taken), known?.Work);
        }

        await WaitAsync(job, token);
        return job;
    }

    /// <summary>Stops what is being done with a workbook; nothing is then written.</summary>
    public async Task StopAsync(Arrival arrival, CancellationToken token)
    {
        ArrivalJob? job;
        lock (_gate)
        {
            job = _jobs.GetValueOrDefault(arrival.Id);
        }

        if (job is { IsRunning: true })
        {
            job.Stop();
            await WaitAsync(job, token);
        }
    }

    /// <summary>Removes a workbook and what was read of it.</summary>
    public void Forget(Arrival arrival)
    {
        lock (_gate)
        {
            _jobs.Remove(arrival.Id);
        }

        folder.Remove(arrival);
    }

    /// <summary>A preview that is old, a writing that left something to look at, or an end that its sender has seen.</summary>
    private bool IsDoneWith(ArrivalJob job) => job.Stage switch
    {
        ArrivalStage.Ready => job.At + Fresh < Time.GetUtcNow(),
        ArrivalStage.Written => job.Writing is { Open: > 0 },
        _ => !job.IsRunning && job.IsSeen,
    };

    private ArrivalJob Begin(Arrival arrival, ArrivalStage stage, Func<ArrivalJob, Task> work, Task? after = null)
    {
        foreach (var (id, old) in _jobs.Where(known => !known.Value.IsRunning).OrderByDescending(known => known.Value.At).Skip(Most - 1).ToList())
        {
            _jobs.Remove(id);
            old.Dispose();
        }

        var job = new ArrivalJob(arrival.AccountId, Time.GetUtcNow(), Ending) { Stage = stage };
        _jobs[arrival.Id] = job;
        job.Work = Task.Run(() => RunAsync(job, work, after ?? Task.CompletedTask));
        return job;
    }

    private async Task RunAsync(ArrivalJob job, Func<ArrivalJob, Task> work, Task after)
    {
        try
        {
            await after.WaitAsync(job.Token);
            await _turn.WaitAsync(job.Token);
            try
            {
                await work(job);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            job.Stage = ArrivalStage.Stopped;
        }
        catch (Exception fault)
        {
            // nobody waits for this work: an error that is not caught here is seen by nobody
            job.Fault = faults.Record(fault, nameof(ArrivalJobs));
            job.Stage = ArrivalStage.Failed;
        }
    }

    private async Task ReadAsync(ArrivalJob job, Arrival arrival, Actor actor)
    {
        await using var file = folder.Open(arrival);
        job.Preview = await reader.ReadAsync(file, actor, job, job.Token);
        folder.Judge(arrival, job.Preview.Refusal is not null);
        job.Stage = ArrivalStage.Ready;
    }

    private async Task WriteAsync(ArrivalJob job, Arrival arrival, Writer author, IReadOnlyDictionary<EntryKey, int> taken)
    {
        await using (var file = folder.Open(arrival))
        {
            job.Preview = await reader.ReadAsync(file, author.Actor, job, job.Token);
        }

        job.Writing = await writer.WriteAsync(author, arrival, job.Preview, taken, job, job.Token);
        job.Stage = ArrivalStage.Written;
        if (job.Writing.Open == 0)
        {
            folder.Remove(arrival);
        }
    }

    private static Task WaitAsync(ArrivalJob job, CancellationToken token) => Task.WhenAny(job.Work, Task.Delay(Patience, token));
}
