using PilotReview.Core.Audit;
using Xunit;

namespace PilotReview.Core.Tests.Audit;

public sealed class AuditVerifierTests
{
    private const int Length = 40;

    private static readonly AuditAuthor Author = new(7, "web 10.0.0.7");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every value of an entry, each altered by itself.</summary>
    public static TheoryData<string> Values =>
        ["At", "AccountId", "NoAccount", "Origin", "Action", "Entity", "EntityId", "Subject", "Field", "OldValue", "OldEmpty", "NewValue", "NewNull", "Hash"];

    [Fact]
    public async Task UntouchedLog_IsSound()
    {
        var verdict = await VerifyAsync(Log());
        Assert.True(verdict.IsSound);
        Assert.Equal(Length, verdict.Entries);
        Assert.Equal(Log()[^1].Hash, verdict.Head.Hash);
        Assert.Null(verdict.FirstBad);
    }

    [Fact]
    public async Task EmptyLog_IsSound()
    {
        var verdict = await VerifyAsync([]);
        Assert.True(verdict.IsSound);
        Assert.Equal(AuditHead.Empty, verdict.Head);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task AlteredEntry_IsNamed(string value)
    {
        foreach (var at in (int[])[0, 17, Length - 1])
        {
            var log = Log();
            log[at] = Altered(log[at], value);
            var verdict = await VerifyAsync(log);
            Assert.Equal(AuditFault.EntryAltered, verdict.Fault);
            Assert.Equal(at + 1, verdict.FirstBad);
        }
    }

    [Fact]
    public async Task EntryTakenOut_IsNamed()
    {
        var log = Log();
        log.RemoveAt(20);
        var verdict = await VerifyAsync(log);
        Assert.Equal((AuditFault.EntryMissing, 21), (verdict.Fault, verdict.FirstBad));
    }

    [Fact]
    public async Task EntryTakenOutAndNumbersClosed_IsFound()
    {
        var log = Log();
        log.RemoveAt(20);
        for (var at = 20; at < log.Count; at++)
        {
            log[at] = Copy(log[at], seq: at + 1);
        }

        Assert.Equal((AuditFault.EntryAltered, 21L), await FirstBadAsync(log));
    }

    [Fact]
    public async Task TwoEntriesExchanged_AreFound()
    {
        var log = Log();
        (log[9], log[10]) = (Copy(log[10], seq: 10), Copy(log[9], seq: 11));
        Assert.Equal((AuditFault.EntryAltered, 10L), await FirstBadAsync(log));
    }

    [Fact]
    public async Task FirstEntryTakenOut_IsFound() => Assert.Equal((AuditFault.EntryMissing, 1L), await FirstBadAsync(Log()[1..]));

    [Fact]
    public async Task TailCut_IsFoundByAnAnchorOnly()
    {
        var log = Log();
        var anchor = new AuditAnchor(new AuditHead(Length, log[^1].Hash), "backup");
        Assert.True((await VerifyAsync(log[..30])).IsSound);
        var verdict = await VerifyAsync(log[..30], anchor);
        Assert.Equal((AuditFault.TailCut, 31, "backup"), (verdict.Fault, verdict.FirstBad, verdict.Anchor?.Source));
    }

    [Fact]
    public async Task ChainWrittenAnew_IsFoundByAnAnchorAfterIt()
    {
        var log = Log();
        var forged = Log(change: 12);
        AuditAnchor[] anchors = [new(new AuditHead(8, log[7].Hash), "early"), new(new AuditHead(25, log[24].Hash), "late")];
        Assert.True((await VerifyAsync(forged)).IsSound);
        var verdict = await VerifyAsync(forged, anchors);
        Assert.Equal((AuditFault.ChainRewritten, 25, "late"), (verdict.Fault, verdict.FirstBad, verdict.Anchor?.Source));
    }

    [Fact]
    public async Task AnchorThatDisagrees_IsNamedBeforeALaterEdit()
    {
        var log = Log();
        var forged = Log(change: 3);
        forged[30] = Altered(forged[30], "NewValue");
        var verdict = await VerifyAsync(forged, new AuditAnchor(new AuditHead(12, log[11].Hash), "early"));
        Assert.Equal((AuditFault.ChainRewritten, 12L), (verdict.Fault, verdict.FirstBad));
    }

    [Fact]
    public async Task AnchorAsPrinted_AgreesWithTheWholeHash()
    {
        var log = Log();
        var printed = AuditHead.Parse(new AuditHead(25, log[24].Hash).Short);
        Assert.NotNull(printed);
        Assert.True((await VerifyAsync(log, new AuditAnchor(printed, "paper"))).IsSound);
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(Log(change: 3), new AuditAnchor(printed, "paper"))).Fault);
    }

    [Fact]
    public async Task BackupPutBack_SetsAsideWhatWasGivenUp_WhenItsPlaceWitnessesIt()
    {
        var (log, anchors, witness) = Restored();
        var verdict = await VerifyAsync(log, [.. anchors, witness]);
        Assert.True(verdict.IsSound);
        Assert.Equal(2, verdict.SetAside);
    }

    [Fact]
    public async Task RestoreThatOnlyTheLogTellsOf_ExcusesNothing()
    {
        var (log, anchors, witness) = Restored();
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(log, anchors)).Fault);
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(log, [.. anchors, witness with { Store = "elsewhere" }])).Fault);
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(log, [.. anchors, witness with { Head = new AuditHead(31, new string('a', AuditChain.HashLength)) }])).Fault);
    }

    [Fact]
    public async Task AnchorAfterTheRestore_IsNotExcused()
    {
        var (log, anchors, witness) = Restored();
        var later = new AuditAnchor(new AuditHead(33, new string('b', AuditChain.HashLength)), "later", witness.At.GetValueOrDefault().AddMinutes(1)) { Store = "folder" };
        Assert.Equal((AuditFault.ChainRewritten, 33L), (await VerifyAsync(log, [.. anchors, witness, later])) is var verdict ? (verdict.Fault, verdict.FirstBad) : default);
    }

    [Fact]
    public async Task RestoreThatWasAnnouncedOnly_IsNoAnchorAndExcusesNothing()
    {
        var announced = new AuditAnchor(new AuditHead(31, new string('c', AuditChain.HashLength)), "restored:1", DateTimeOffset.UnixEpoch.AddDays(1))
        {
            Store = "folder", Restore = RestoreWitness.Announced,
        };
        var log = Log();
        Assert.True((await VerifyAsync(log, announced)).IsSound);
        Assert.True((await VerifyAsync(log[..20], announced with { Head = AuditHead.Empty })).IsSound);
        var late = new AuditAnchor(new AuditHead(35, log[34].Hash), "b1", DateTimeOffset.UnixEpoch.AddHours(1)) { Store = "folder" };
        Assert.Equal(AuditFault.TailCut, (await VerifyAsync(log[..20], announced, late)).Fault);
        Assert.Equal(AuditFault.TailCut, (await VerifyAsync(log[..20], announced with { Head = AuditHead.Empty }, late)).Fault);
    }

    [Fact]
    public async Task RestoreOfWhichTheLogTells_NeedsItsAnnouncementOnly()
    {
        var (log, anchors, witness) = Restored();
        Assert.True((await VerifyAsync(log, [.. anchors, witness with { Restore = RestoreWitness.Announced }])).IsSound);
    }

    /// <summary>The wrong backup was put back, and then the state before it.</summary>
    [Fact]
    public async Task RestoreThatWasUndone_ExcusesItsBranchOnly()
    {
        var (branch, anchors, wrong) = Restored();
        var between = new AuditAnchor(new AuditHead(33, branch[32].Hash), "b3", wrong.At.GetValueOrDefault().AddMinutes(1)) { Store = "folder" };
        var old = Log();
        var at = wrong.At.GetValueOrDefault().AddHours(1);
        var chain = new AuditChain(new AuditHead(Length, old[^1].Hash));
        List<AuditEntry> log = [.. old, chain.Add(AuditDraft.Act(AuditActions.BackupRestored, "Backup", "b2.db"), Author, at)];
        var undone = new AuditAnchor(chain.Head, "restored:2", at) { Store = "folder", Restore = RestoreWitness.Done };
        AuditAnchor[] all = [.. anchors, wrong, between, undone];
        Assert.True((await VerifyAsync(log, all)).IsSound);
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(log, [.. anchors, wrong, between])).Fault);
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(log, [.. all, between with { At = wrong.At.GetValueOrDefault().AddMinutes(-1) }])).Fault);
        Assert.Equal(AuditFault.ChainRewritten, (await VerifyAsync(log, [.. all, between with { At = at.AddMinutes(1) }])).Fault);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("12:abc")]
    [InlineData("x:0123456789ab")]
    [InlineData("12:0123456789zz")]
    [InlineData("-1:0123456789ab")]
    public void Parse_NoHead_IsNull(string text) => Assert.Null(AuditHead.Parse(text));

    [Fact]
    public void ValuesRunTogether_GiveAnotherHash()
    {
        var one = new AuditChain(AuditHead.Empty).Add(new AuditDraft("a", "bc", "d", "e"), Author, DateTimeOffset.UnixEpoch);
        var other = new AuditChain(AuditHead.Empty).Add(new AuditDraft("ab", "c", "d", "e"), Author, DateTimeOffset.UnixEpoch);
        Assert.NotEqual(one.Hash, other.Hash);
    }

    private static List<AuditEntry> Log(int change = -1)
    {
        var chain = new AuditChain(AuditHead.Empty);
        return
        [
            .. Enumerable.Range(0, Length).Select(at => chain.Add(
                new AuditDraft(AuditActions.Changed, "Observation", $"1/2/2021-{(at % 12) + 1:00}", "Observation:1/2")
                {
                    Field = "Figure", OldValue = at == 0 ? null : $"{at}/235", NewValue = at == change ? "235/235" : $"{at + 1}/235",
                },
                Author,
                DateTimeOffset.UnixEpoch.AddMinutes(at))),
        ];
    }

    /// <summary>A log that was put back to its thirtieth entry and went on, the anchors of the forty it had, and the witness.</summary>
    private static (List<AuditEntry> Log, AuditAnchor[] Anchors, AuditAnchor Witness) Restored()
    {
        var old = Log();
        var at = DateTimeOffset.UnixEpoch.AddDays(1);
        var chain = new AuditChain(new AuditHead(30, old[29].Hash));
        List<AuditEntry> log = [.. old[..30], chain.Add(AuditDraft.Act(AuditActions.BackupRestored, "Backup", "b.db"), Author, at)];
        var witness = new AuditAnchor(chain.Head, "restored:1", at) { Store = "folder", Restore = RestoreWitness.Done };
        log.AddRange(Enumerable.Range(0, 12).Select(number => chain.Add(new AuditDraft(AuditActions.Changed, "Unit", "1", "Unit:1") { NewValue = $"{number}" }, Author, at)));
        AuditAnchor[] anchors =
        [
            new(new AuditHead(35, old[34].Hash), "b1", at.AddHours(-2)) { Store = "folder" }, new(new AuditHead(Length, old[^1].Hash), "b2", at.AddHours(-1)) { Store = "folder" },
        ];
        return (log, anchors, witness);
    }

    private static async Task<AuditVerdict> VerifyAsync(IEnumerable<AuditEntry> log, params AuditAnchor[] anchors) =>
        await AuditVerifier.VerifyAsync(log.ToAsyncEnumerable(), anchors, Token);

    private static async Task<(AuditFault?, long?)> FirstBadAsync(IEnumerable<AuditEntry> log) =>
        await VerifyAsync(log) is var verdict ? (verdict.Fault, verdict.FirstBad) : default;

    private static AuditEntry Altered(AuditEntry entry, string value) => value switch
    {
        "At" => Copy(entry, at: entry.At.AddTicks(1)),
        "AccountId" => Copy(entry, account: 8),
        "NoAccount" => Copy(entry, account: null, keepAccount: false),
        "Hash" => Copy(entry, hash: new string('a', AuditChain.HashLength)),
        _ => CopyTexts(entry, value),
    };

    private static AuditEntry CopyTexts(AuditEntry entry, string value) => new()
    {
        Seq = entry.Seq,
        At = entry.At,
        AccountId = entry.AccountId,
        Origin = value == "Origin" ? "web 10.0.0.8" : entry.Origin,
        Action = value == "Action" ? AuditActions.Created : entry.Action,
        Entity = value == "Entity" ? "Unit" : entry.Entity,
        EntityId = value == "EntityId" ? "9" : entry.EntityId,
        Subject = value == "Subject" ? "Unit:9" : entry.Subject,
        Field = value == "Field" ? "State" : entry.Field,
        OldValue = value == "OldValue" ? "0/235" : value == "OldEmpty" ? string.Empty : entry.OldValue,
        NewValue = value == "NewValue" ? "0/235" : value == "NewNull" ? null : entry.NewValue,
        Hash = entry.Hash,
    };

    private static AuditEntry Copy(
        AuditEntry entry, long? seq = null, DateTimeOffset? at = null, int? account = null, bool keepAccount = true, string? hash = null) => new()
    {
        Seq = seq ?? entry.Seq,
        At = at ?? entry.At,
        AccountId = account ?? (keepAccount ? entry.AccountId : null),
        Origin = entry.Origin,
        Action = entry.Action,
        Entity = entry.Entity,
        EntityId = entry.EntityId,
        Subject = entry.Subject,
        Field = entry.Field,
        OldValue = entry.OldValue,
        NewValue = entry.NewValue,
        Hash = hash ?? entry.Hash,
    };
}
