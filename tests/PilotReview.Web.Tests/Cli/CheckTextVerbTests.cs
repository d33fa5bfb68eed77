using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Claims;
using PilotReview.Web.Cli;
using PilotReview.Web.Tests.Features;
using PilotReview.Web.Tests.Features.Claims;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class CheckTextVerbTests(SampleDatabase sample) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-claims-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task TextWithoutClaims_IsAnsweredWithoutADatabase()
    {
        var file = Write("a.txt", "Không có con số nào."u8.ToArray());
        Assert.Equal(ExitCodes.Done, await RunAsync("check-text", file, "--json"));
        Assert.Equal("{\"schema\":1,\"claims\":[]}", _output.ToString().Trim());
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("check-text", file));
        Assert.Contains("0 con số và nhận định", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Json_HasItsShape()
    {
        var json = ClaimsJson.Write(ClaimSamples.Check(ClaimSamples.Text, null));
        Assert.Contains("\"text\":\"233/235 (đạt 99,14%)\"", json, StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(json);
        Assert.Equal(["schema", "claims"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        var claims = answer.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.All(claims, claim => Assert.Equal(
            ["start", "end", "text", "kind", "status", "expected", "found", "difference", "note"], claim.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(["parts-of-total agrees", "ratio truncated", "share cannot-check", "improvement no-data"], claims.Select(claim => $"{claim.GetProperty("kind")} {claim.GetProperty("status")}"));
        Assert.Equal(["99.15", "99.14", "-0.01"], ((string[])["expected", "found", "difference"]).Select(name => claims[1].GetProperty(name).GetRawText()));
        Assert.Equal(JsonValueKind.Null, claims[2].GetProperty("expected").ValueKind);
        Assert.All(claims, claim => Assert.Equal(
            claim.GetProperty("text").GetString(), ClaimSamples.Text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void Codes_AreAllSpelt()
    {
        Assert.Equal(5, Enum.GetValues<ClaimKind>().Select(ClaimsJson.Code).Distinct().Count());
        Assert.Equal(7, Enum.GetValues<ClaimStatus>().Select(ClaimsJson.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("empty.txt", "", "Không có chữ nào")]
    [InlineData("a.pdf", "%PDF-1.4", "hoặc tải tệp Word")]
    [InlineData("binary.txt", "a\0\u0001b", "không phải là văn bản")]
    [InlineData("a.docx", "không phải zip\u0001", "không phải là tệp Word")]
    public async Task FileThatCannotBeRead_IsOneSentence(string name, string content, string expected)
    {
        Assert.Equal(ExitCodes.Refused, await RunAsync("check-text", Write(name, Encoding.UTF8.GetBytes(content)), "--json"));
        Assert.Empty(_output.ToString());
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Single(_error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public async Task MissingFile_AndMissingDatabase_AreRefused()
    {
        Assert.Equal(ExitCodes.Refused, await RunAsync("check-text", Path.Combine(_folder, "none.txt")));
        Assert.Equal(ExitCodes.Refused, await RunAsync("check-text", Write("a.txt", "Có 5 chi bộ."u8.ToArray()), "--database", Path.Combine(_folder, "none.db")));
        Assert.False(File.Exists(Path.Combine(_folder, "none.db")));
    }

    [Fact]
    public async Task Database_IsRead()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("check-text", Write("a.txt", "Họp trùng giảm."u8.ToArray()), "--database", sample.Database.File));
        Assert.Empty(_error.ToString());
    }

    [Theory]
    [InlineData("check-text")]
    [InlineData("check-text", "a.txt", "--no-such-option")]
    public async Task WrongUsage_IsTwo(params string[] args) => Assert.Equal(ExitCodes.WrongUsage, await RunAsync(args));

    private string Write(string name, byte[] content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, content);
        return file;
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
