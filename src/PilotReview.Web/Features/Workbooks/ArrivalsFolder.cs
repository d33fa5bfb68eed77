using System.Security.Cryptography;
using System.Text.Json;
using PilotReview.Data;
using PilotReview.Web.Options;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Where workbooks wait until they are written, thrown away, or a day old: a folder beside the database that only the program's account may read.</summary>
public sealed class ArrivalsFolder(PilotReviewOptions options, TimeProvider time, long mostBytes = ArrivalsFolder.MostBytes)
{
    /// <summary>Workbooks of one account that wait. Each was promised its day: when there are as many, another is not taken.</summary>
    public const int MostOfAccount = 10;

    /// <summary>Refused workbooks of one account; the oldest goes when another comes.</summary>
    public const int MostRefused = 3;

    /// <summary>Bytes of all accounts' workbooks, those that are just coming apart: more are not taken, whoever sends them.</summary>
    public const long MostBytes = 1_280L * 1024 * 1024;

    private const int LongestName = 120;
    private const int IdLength = 32;
    private const int ScratchBuffer = 81_920;
    private const string Scratch = ".part";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();

    private string Folder => Path.Combine(Path.GetDirectoryName(options.Database) ?? ".", "waiting");

    /// <summary>Keeps what is sent; null when there is no room for it. Nothing that waits is thrown away for it.</summary>
    public async Task<Arrival?> AddAsync(Stream file, string name, int accountId, CancellationToken token)
    {
        PrivateFolder.Create(Folder);
        Sweep();
        if (!HasRoom(accountId))
        {
            return null;
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        string sha;
        long bytes;
        await using (var copy = new FileStream(FileOf(id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            await file.CopyToAsync(copy, token);
            bytes = copy.Length;
            copy.Position = 0;
            sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, token));
        }

        var arrival = new Arrival(id, accountId, Clean(name), time.GetUtcNow(), sha, bytes);
        await File.WriteAllTextAsync(NoteOf(id), JsonSerializer.Serialize(arrival), token);
        return Settle(arrival) ? arrival : null;
    }

    /// <summary>The workbook of that name, when it is of that account and not too old.</summary>
    public Arrival? Find(string? id, int accountId) =>
        id is { Length: IdLength } && id.All(char.IsAsciiHexDigitLower) && Read(NoteOf(id)) is { } arrival && arrival.AccountId == accountId && !IsOld(arrival) ? arrival : null;

    public Stream Open(Arrival arrival) => new FileStream(FileOf(arrival.Id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>A file for the time in which something is written and sent; gone when it is closed.</summary>
    public FileStream OpenScratch()
    {
        PrivateFolder.Create(Folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)) + Scratch;
        return new FileStream(Path.Combine(Folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, ScratchBuffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }

    public void Remove(Arrival arrival)
    {
        lock (_gate)
        {
            File.Delete(NoteOf(arrival.Id));
            File.Delete(FileOf(arrival.Id));
        }
    }

    /// <summary>Notes whether a workbook was refused when it was read; nothing when it is gone meanwhile.</summary>
    public void Judge(Arrival arrival, bool isRefused)
    {
        lock (_gate)
        {
            if (Read(NoteOf(arrival.Id)) is { } known && known.IsRefused != isRefused)
            {
                var fresh = FileOf(arrival.Id) + Scratch;
                File.WriteAllText(fresh, JsonSerializer.Serialize(known with { IsRefused = isRefused }));
                File.Move(fresh, NoteOf(arrival.Id), overwrite: true);
                DropRefused(arrival.AccountId);
            }
        }
    }

    /// <summary>Whether as many of an account wait as may.</summary>
    public bool IsFull(int accountId) => Of(accountId).Count >= MostOfAccount;

    /// <summary>Those of an account that wait, newest first.</summary>
    public IReadOnlyList<Arrival> Of(int accountId)
    {
        Sweep();
        return [.. All().Where(arrival => arrival.AccountId == accountId && !arrival.IsRefused).OrderByDescending(arrival => arrival.At)];
    }

    /// <summary>Removes what is too old, and what a program that was killed has left.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            foreach (var arrival in All().Where(IsOld).ToList())
            {
                Remove(arrival);
            }

            var edge = (time.GetUtcNow() - Lifetime).UtcDateTime;
            var left = Files("*.xlsx").Where(file => !File.Exists(Path.ChangeExtension(file, "json"))).Concat(Files("*" + Scratch));
            foreach (var file in left.Where(file => File.GetLastWriteTimeUtc(file) < edge))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Whether another workbook is taken; refused ones make room for it.</summary>
    private bool HasRoom(int accountId)
    {
        lock (_gate)
        {
            if (IsFull(accountId))
            {
                return false;
            }

            var bytes = All().Sum(arrival => arrival.Bytes);
            foreach (var refused in All().Where(arrival => arrival.IsRefused).OrderBy(arrival => arrival.At).ToList())
            {
                if (bytes < mostBytes)
                {
                    break;
                }

                bytes -= refused.Bytes;
                Remove(refused);
            }

            return bytes < mostBytes;
        }
    }

    /// <summary>Whether a workbook that has come may stay: several that came at once may have found the same room.</summary>
    private bool Settle(Arrival arrival)
    {
        lock (_gate)
        {
            if (Of(arrival.AccountId).Count <= MostOfAccount && All().Sum(known => known.Bytes) - arrival.Bytes < mostBytes)
            {
                return true;
            }

            Remove(arrival);
            return false;
        }
    }

    private void DropRefused(int accountId)
    {
        foreach (var refused in All().Where(arrival => arrival.IsRefused && arrival.AccountId == accountId).OrderByDescending(arrival => arrival.At).Skip(MostRefused).ToList())
        {
            Remove(refused);
        }
    }

    private IEnumerable<Arrival> All() => Files("*.json").Select(Read).OfType<Arrival>();

    private string[] Files(string pattern) => Directory.Exists(Folder) ? Directory.GetFiles(Folder, pattern) : [];

    private bool IsOld(Arrival arrival) => arrival.At + Lifetime < time.GetUtcNow();

    private string FileOf(string id) => Path.Combine(Folder, id + ".xlsx");

    private string NoteOf(string id) => Path.Combine(Folder, id + ".json");

    private static Arrival? Read(string note)
    {
        try
        {
            return JsonSerializer.Deserialize<Arrival>(File.ReadAllText(note));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Without folders and marks that nobody sees.</summary>
    private static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.EnumerateRunes()).Normalize();
        var seen = string.Concat(clean.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim();
        return seen.Length switch { 0 => "-", > LongestName => seen[..LongestName], _ => seen };
    }
}
