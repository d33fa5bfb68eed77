using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Organisation;
using PilotReview.Web.Features.Organisation;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Organisation;

/// <summary>Who may read and change which table, and what becomes of a change.</summary>
public sealed class OrganisationServiceTests : IAsyncLifetime
{
    private FigureOffice? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FigureOffice Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await FigureOffice.OpenAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Theory]
    [InlineData(Role.Appraiser, null, 3, true)]
    [InlineData(Role.CommitteeMember, null, 3, false)]
    [InlineData(Role.WardOfficial, FigureOffice.Ward, 1, true)]
    [InlineData(Role.WardOfficial, null, 0, false)]
    [InlineData(Role.Viewer, null, 0, false)]
    [InlineData(Role.Observer, null, 0, false)]
    [InlineData(Role.Administrator, null, 0, false)]
    public async Task EachRole_SeesAndWritesItsOwn(Role role, string? unit, int tables, bool writes)
    {
        var writer = Office.As(role, unit);
        Assert.Equal(tables, (await Office.Read.ListAsync(writer.Actor, Token)).Lines.Count);
        var view = await Office.Read.FindAsync(writer.Actor, unit is null ? FigureOffice.Table : "DH-P1", Token);
        Assert.Equal((tables > 0, writes), (view is not null, view?.MayWrite == true));
        var saving = await Office.Changes.AddOtherAsync(writer, unit is null ? FigureOffice.Table : "DH-P1", "parts:1:all:hình thức lãnh đạo", 1, Token);
        Assert.Equal(writes, saving.IsDone);
    }

    [Theory]
    [InlineData(FigureOffice.Table)]
    [InlineData("DH-P2")]
    public async Task WardOfficial_NeitherSeesNorChangesTheTablesOfOthers(string code)
    {
        var ward = Office.As(Role.WardOfficial, FigureOffice.Ward);
        Assert.Null(await Office.Read.FindAsync(ward.Actor, code, Token));
        var draft = await Office.DraftAsync();
        foreach (var saving in new[]
        {
            await Office.Changes.ChangeAsync(ward, code, draft, Token), await Office.Changes.WithdrawAsync(ward, code, "x", Token),
            await Office.Changes.ExplainAsync(ward, code, new ExplanationDraft("x", "x", "x"), Token), await Office.Changes.AddOtherAsync(ward, code, "x", 1, Token),
        })
        {
            Assert.Equal(Reason.NotFound, saving.Outcome.Refusal);
        }

        Assert.Contains(FigureDraft.UnitField, (await Office.Changes.AddAsync(ward, draft with { Code = "MOI" }, Token)).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task Add_IsThereAndLogged_AndSentTwiceIsOne()
    {
        var draft = (await Office.DraftAsync()) with { Code = "DH-MOI" };
        Assert.True((await Office.Changes.AddAsync(Office.As(Role.Appraiser), draft, Token)).IsDone);
        Assert.True((await Office.Changes.AddAsync(Office.As(Role.Appraiser), draft, Token)).IsDone);
        Assert.True((await Office.DraftAsync()).Says(FigureDraft.Of((await Office.ViewAsync("DH-MOI")).Table, FigureOffice.City, (await Office.ViewAsync()).CategoryCodes) with { Code = FigureOffice.Table }));
        Assert.Contains("created PrintedPercent - 76.72", await Office.LogAsync(nameof(FigureLine)));
        var other = await Office.Changes.AddAsync(Office.As(Role.Appraiser), draft with { TitleVi = "Khác" }, Token);
        Assert.Equal(FigureDraft.CodeField, Assert.Single(other.Problems).Field);
    }

    [Fact]
    public async Task Change_KeepsTotalsAsStated_AndRefusesAStaleForm()
    {
        var first = await Office.DraftAsync();
        var lines = first.Lines.ToList();
        lines[3] = lines[3] with { Value = "11" };
        Assert.True((await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, first with { Lines = lines }, Token)).IsDone);
        var view = await Office.ViewAsync();
        Assert.Equal(245, view.Table.Lines[0].Value);
        Assert.Equal(FigureFindingKind.PartsAgree, view.Findings[0].Kind);

        // somebody else's form of before
        lines[3] = lines[3] with { Value = "6" };
        var stale = await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, first with { Lines = lines }, Token);
        Assert.Contains(stale.Problems, problem => problem.Text == "Dòng 4, Số: đang lưu “11”, bạn nhập “6”.");
        Assert.Equal(11, (await Office.ViewAsync()).Table.Lines[3].Value);
        Assert.True((await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, first with { Lines = lines, Version = 2 }, Token)).IsDone);
    }

    public static TheoryData<string, string, string> WrongLines => new()
    {
        { "value", "-3", "line-1-value" }, { "value", "1.234", "line-1-value" }, { "value", "nhiều", "line-1-value" }, { "value", "1,23456", "line-1-value" }, { "label", " ", "line-1-label-vi" },
        { "label", new string('a', 301), "line-1-label-vi" }, { "of", "", "line-1-of" }, { "of", "2", "line-1-of" }, { "of", "77", "line-1-of" }, { "relation", "own", "line-1-of" },
        { "relation", "forged", "line-1-relation" }, { "percent", "200000", "line-1-percent" }, { "category", "forged", "line-1-category" }, { "place", "0", "line-1-place" }, { "key", "1", "" },
        { "key", "x", "" }, { "noun", "a\u0000", "line-1-noun-vi" },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task WrongLine_IsSaidAtItsField(string part, string text, string field)
    {
        var draft = await Office.DraftAsync();
        var lines = draft.Lines.ToList();
        lines[1] = part switch
        {
            "value" => lines[1] with { Value = text },
            "label" => lines[1] with { LabelVi = text },
            "of" => lines[1] with { Of = text },
            "relation" => lines[1] with { Relation = text },
            "percent" => lines[1] with { Percent = text },
            "category" => lines[1] with { Category = text },
            "place" => lines[1] with { Place = text },
            "noun" => lines[1] with { NounVi = text },
            _ => lines[1] with { Key = text },
        };
        var saving = await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, draft with { Lines = lines }, Token);
        Assert.Contains(field, saving.Problems.Select(problem => problem.Field));
        Assert.Equal(197, (await Office.ViewAsync()).Table.Lines[1].Value);
    }

    [Theory]
    [InlineData("MỚI", FigureDraft.CodeField)]
    [InlineData("new", FigureDraft.CodeField)]
    public async Task Code_MustStandInAnAddress(string code, string field) => Assert.Contains(
        field, (await Office.Changes.AddAsync(Office.As(Role.Appraiser), (await Office.DraftAsync()) with { Code = code }, Token)).Problems.Select(problem => problem.Field));

    [Fact]
    public async Task RemovedLine_ThatOthersBelongTo_IsRefused_AndPlacesReorder()
    {
        var draft = await Office.DraftAsync();
        var lines = draft.Lines.ToList();
        lines[5] = lines[5] with { IsRemoved = true };
        var refused = await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, draft with { Lines = lines }, Token);
        Assert.Equal("line-6-of", Assert.Single(refused.Problems).Field);
        lines[5] = lines[5] with { IsRemoved = false, Place = "1" };
        lines[6] = lines[6] with { IsRemoved = true };
        Assert.True((await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, draft with { Lines = lines }, Token)).IsDone);
        Assert.Equal([1, 6, 2, 3, 4, 5], (await Office.ViewAsync()).Table.Ordered.Select(line => line.Number));
    }

    [Fact]
    public async Task Explanation_IsLogged_ClosesTheProblem_AndLapsesWithTheFigures()
    {
        var finding = (await Office.ViewAsync()).Findings[0];
        var draft = new ExplanationDraft(finding.Key, finding.Basis, "Nguồn in như vậy");
        Assert.Equal(ExplanationDraft.NoteField, Assert.Single((await ExplainAsync(draft with { Note = " " })).Problems).Field);
        Assert.False((await ExplainAsync(draft with { Basis = "245=1" })).IsDone);
        Assert.True((await ExplainAsync(draft)).IsDone);
        var view = await Office.ViewAsync();
        Assert.Equal((0, 1), (view.Line.Open, view.Line.Explained));
        Assert.StartsWith("Ban Tổ chức Thành ủy", view.Explainers[finding.Key]?.Sentence, StringComparison.Ordinal);
        Assert.Contains("created Note - Nguồn in như vậy", await Office.LogAsync(nameof(FigureExplanation)));

        var changed = await Office.DraftAsync();
        var lines = changed.Lines.ToList();
        lines[3] = lines[3] with { Value = "6" };
        Assert.True((await Office.Changes.ChangeAsync(Office.As(Role.Appraiser), FigureOffice.Table, changed with { Lines = lines }, Token)).IsDone);
        view = await Office.ViewAsync();
        Assert.Equal(1, view.Line.Open);
        Assert.Single(view.Table.Explanations);
        Assert.True((await Office.Changes.WithdrawAsync(Office.As(Role.Appraiser), FigureOffice.Table, finding.Key, Token)).IsDone);
        Assert.Empty((await Office.ViewAsync()).Table.Explanations);
    }

    [Fact]
    public async Task LineOther_IsAddedOnce()
    {
        var key = (await Office.ViewAsync()).Findings[0].Key;
        Assert.False((await Office.Changes.AddOtherAsync(Office.As(Role.Appraiser), FigureOffice.Table, key, 7, Token)).IsDone);
        Assert.True((await Office.Changes.AddOtherAsync(Office.As(Role.Appraiser), FigureOffice.Table, key, 1, Token)).IsDone);
        Assert.True((await Office.Changes.AddOtherAsync(Office.As(Role.Appraiser), FigureOffice.Table, key, 1, Token)).IsDone);
        var view = await Office.ViewAsync();
        Assert.Equal((8, 0, 245m), (view.Table.Lines.Count, view.Line.Open, view.Table.Lines[0].Value));
        Assert.Equal("Khác (nguồn không nêu hình thức lãnh đạo)", view.Table.Ordered[4].Label.Vi);
    }

    [Fact]
    public async Task Tree_GivesItsNumberBesideTheCategory()
    {
        var view = await Office.ViewAsync();
        Assert.Equal(3, view.Counts.Beside(view.Table.Lines[4]));
        var row = FigureSheetRows.Of(view, Formats.Vietnamese).Single(row => row.Tree.Length > 0);
        Assert.Equal(("3", "chênh 77 so với biểu"), (row.Tree, row.TreeDiffers));
    }

    private Task<Saving> ExplainAsync(ExplanationDraft draft) => Office.Changes.ExplainAsync(Office.As(Role.Appraiser), FigureOffice.Table, draft, Token);
}
