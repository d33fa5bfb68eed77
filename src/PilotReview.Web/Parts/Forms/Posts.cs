using System.Globalization;
using PilotReview.Data;

namespace PilotReview.Web.Parts.Forms;

/// <summary>The posts of accounts, for telling who wrote something and when by the office's clock.</summary>
public sealed class Posts
{
    private readonly IReadOnlyDictionary<int, string> _posts;
    private readonly TimeZoneInfo _zone;

    private Posts(IReadOnlyDictionary<int, string> posts, TimeZoneInfo zone) => (_posts, _zone) = (posts, zone);

    public static async Task<Posts> ReadAsync(AppDb db, IEnumerable<int?> accounts, TimeProvider time, CancellationToken token)
    {
        return new Posts(await AccountPosts.ReadAsync(db, accounts, CultureInfo.CurrentUICulture, token), time.LocalTimeZone);
    }

    /// <summary>Who wrote something at a moment; null when nobody did yet.</summary>
    public RowAuthor? AuthorOf(int? accountId, DateTimeOffset? at) => at is { } moment
        ? new RowAuthor(accountId is { } id ? _posts.GetValueOrDefault(id) : null, TimeZoneInfo.ConvertTime(moment, _zone))
        : null;
}
