using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PilotReview.Core.Audit;

/// <summary>The chain of hashes: each entry's hash covers the hash before it and every value of the entry, so that no entry can be changed, taken out or moved
/// without every later hash changing with it.</summary>
/// <remarks>Each value is written with its length in front and null apart from empty, so that two different entries never give the same bytes.</remarks>
public sealed class AuditChain(AuditHead head)
{
    public const int HashLength = 64;

    private const int NullLength = -1;

    private readonly ArrayBufferWriter _bytes = new();

    /// <summary>What stands before the first entry.</summary>
    public static string Root { get; } = new('0', HashLength);

    public AuditHead Head { get; private set; } = head;

    /// <summary>Puts the next entry at the end.</summary>
    public AuditEntry Add(AuditDraft draft, AuditAuthor author, DateTimeOffset at)
    {
        var origin = draft.Place.Length == 0 ? author.Origin : $"{author.Origin} {draft.Place}";
        var seq = Head.Seq + 1;
        var hash = Hash(Head.Hash, seq, at, author.AccountId, [origin, draft.Action, draft.Entity, draft.EntityId, draft.Subject, draft.Field, draft.OldValue, draft.NewValue]);
        Head = new AuditHead(seq, hash);
        return new AuditEntry
        {
            Seq = seq,
            At = at,
            AccountId = author.AccountId,
            Origin = origin,
            Action = draft.Action,
            Entity = draft.Entity,
            EntityId = draft.EntityId,
            Subject = draft.Subject,
            Field = draft.Field,
            OldValue = draft.OldValue,
            NewValue = draft.NewValue,
            Hash = hash,
        };
    }

    /// <summary>Whether the entry is the next one and says what it said when it was written; moves on when it is.</summary>
    public bool Accepts(AuditEntry entry)
    {
        var hash = Hash(Head.Hash, entry.Seq, entry.At, entry.AccountId,
            [entry.Origin, entry.Action, entry.Entity, entry.EntityId, entry.Subject, entry.Field, entry.OldValue, entry.NewValue]);
        if (entry.Seq != Head.Seq + 1 || hash != entry.Hash)
        {
            return false;
        }

        Head = new AuditHead(entry.Seq, hash);
        return true;
    }

    private string Hash(string previous, long seq, DateTimeOffset at, int? account, ReadOnlySpan<string?> texts)
    {
        _bytes.Clear();
        _bytes.Write(previous);
        _bytes.Write(seq);
        _bytes.Write(at.UtcTicks);
        _bytes.Write(account ?? -1L);
        foreach (var text in texts)
        {
            _bytes.Write(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(_bytes.Written));
    }

    /// <summary>A buffer that is used again for every entry.</summary>
    private sealed class ArrayBufferWriter
    {
        private byte[] _room = new byte[512];
        private int _used;

        public ReadOnlySpan<byte> Written => _room.AsSpan(0, _used);

        public void Clear() => _used = 0;

        public void Write(long value)
        {
            Ensure(sizeof(long));
            BinaryPrimitives.WriteInt64LittleEndian(_room.AsSpan(_used), value);
            _used += sizeof(long);
        }

        public void Write(string? text)
        {
            if (text is null)
            {
                Write(NullLength);
                return;
            }

            var length = Encoding.UTF8.GetByteCount(text);
            Write((long)length);
            Ensure(length);
            Encoding.UTF8.GetBytes(text, _room.AsSpan(_used));
            _used += length;
        }

        private void Ensure(int more)
        {
            if (_used + more > _room.Length)
            {
                Array.Resize(ref _room, Math.Max(_room.Length * 2, _used + more));
            }
        }
    }
}
