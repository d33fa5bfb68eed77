using System.Security.Cryptography;
using System.Text.Json;
using PilotReview.Data;
using PilotReview.Web.Options;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>Where workbooks wait until they are written, thrown away, or a day old: a folder beside the database that only the program's account may read.</summary>
public sealed class ArrivalsFolder(PilotReviewOptions options, TimeProvider time)
{
    /// <summary>Workbooks of one account; the oldest goes when another comes.</summary>
    public const int MostOfAccount = 3;

    /// <summary>Workbooks of all accounts.</summary>
    public const int Most = 40;

    private const int LongestName = 120;
    private const int IdLength = 32;
    private const int ScratchBuffer = 81_920;
    private const string Scratch = ".part";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();

    private string Folder => Path.Combine(Path.GetDirectoryName(options.Database) ?? ".", "waiting");

    /// <summary>Keeps what is sent.</summary>
    public async Task<Arrival> AddAsync(Stream file, string name, int accountId, CancellationToken token)
    {
        PrivateFolder.Create(Folder);
        Sweep();
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
        MakeRoom(accountId);
        return arrival;
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
        File.Delete(NoteOf(arrival.Id));
        File.Delete(FileOf(arrival.Id));
    }

    /// <summary>Those of an account, newest first.</summary>
    public IReadOnlyList<Arrival> Of(int accountId)
    {
        Sweep();
        return [.. All().Where(arrival => arrival.AccountId == accountId).OrderByDescending(arrival => arrival.At)];
    }

    /// <summary>Removes what is too old, and what a program that was killed has left.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            foreach (var arrival in All().Where(IsOld))
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

    private void MakeRoom(int accountId)
    {
        lock (_gate)
        {
            var all = All().OrderByDescending(arrival => arrival.At).ToList();
            foreach (var arrival in all.Where(arrival => arrival.AccountId == accountId).Skip(MostOfAccount).Union(all.Skip(Most)))
            {
                Remove(arrival);
            }
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
