using AngleSharp.Dom;
using Bunit;
using PilotReview.Core;
using PilotReview.Documents.Texts;
using PilotReview.Web.Features.Claims;
using PilotReview.Web.Parts.Claims;
using Xunit;

namespace PilotReview.Web.Tests.Features.Claims;

public sealed class ClaimsBodyTests
{
    private const string FormId = "f";

    [Fact]
    public void Text_IsDrawnLetterByLetter_WithItsMarks()
    {
        using var context = new ComponentContext();
        TextMark[] marks = [new(3, 5, 1, TextTone.Agrees), new(8, 20, 2, TextTone.Off, "lệch 1"), new(22, 24, 3, TextTone.Unknown)];
        var marked = context.Render<MarkedText>(parameters => parameters.Add(part => part.Text, "Có 12\t <b> hai\nba  bốn 45.").Add(part => part.Marks, marks).Add(part => part.Label, "x"));
        Assert.Equal(["Có 121\t <b> hai", "ba  b2lệch 1ốn 435."], marked.FindAll("p").Select(line => line.TextContent));
        Assert.Equal(["cl", "cl bad", "cl bad", "cl unk"], marked.FindAll("mark").Select(mark => mark.ClassName));
        Assert.Equal(["c1", "c2", "c3"], marked.FindAll("mark[id]").Select(mark => mark.Id));
        Assert.Equal("Số 2, chưa khớp: xem cách tính", marked.Find("a.no[href$='#k2']").GetAttribute("aria-label"));
    }

    [Fact]
    public void Lists_HoldEachClaimOnce_OffFirst()
    {
        using var context = new ComponentContext();
        var body = Render(context, ClaimSamples.View());
        Assert.Equal(["k2", "k4", "k3", "k1"], body.FindAll("li[id]").Select(item => item.Id));
        Assert.Equal(["4", "1", "2", "1"], body.FindAll(".sumline b").Select(count => count.TextContent));
        Assert.Equal(["c1", "c2", "c3", "c4"], body.FindAll("mark").Select(mark => mark.Id));
        Assert.EndsWith("#c2", body.Find(".sumline a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Correction_IsAButtonOfTheForm_AndEvidenceALink()
    {
        using var context = new ComponentContext();
        var body = Render(context, ClaimSamples.View());
        var mend = body.Find("#k2 button[name=act]");
        var at = ClaimSamples.Text.IndexOf("99,14%", StringComparison.Ordinal);
        Assert.Equal((FormId, ClaimsForm.MendAct(at, at + 6), "Sửa “99,14%” thành “99,15%”"), (mend.GetAttribute("form"), mend.GetAttribute("value"), mend.TextContent));
        Assert.Equal("reviews/SK-2021/P1-K1-BP/HT", body.Find("#k4 .do > a").GetAttribute("href"));
        Assert.Equal("Kém đi", body.Find("#k4 .verdict-mark .sr").TextContent);
        Assert.Empty(body.FindAll("#k3 .do > a"));
    }

    [Fact]
    public void EveryFieldHasALabel_AndBelongsToTheForm()
    {
        using var context = new ComponentContext();
        var body = Render(context, ClaimSamples.View());
        var fields = body.FindAll("input");
        Assert.Equal(3, fields.Count);
        Assert.All(fields, field => Assert.Single(body.FindAll($"label[for='{field.Id}']")));
        Assert.All(fields.Concat(body.FindAll("button")), field => Assert.Equal(FormId, field.GetAttribute("form")));
    }

    [Fact]
    public void ExplainedClaim_StandsApart_WithItsReason()
    {
        using var context = new ComponentContext();
        var view = ClaimSamples.View((2, "Theo <văn bản> gốc"));
        var body = Render(context, view);
        Assert.Equal(["k4", "k3", "k2", "k1"], body.FindAll("li[id]").Select(item => item.Id));
        Assert.Equal("Giữ nguyên vì: Theo <văn bản> gốc", body.Find("#k2 .why").TextContent);
        Assert.Equal(ClaimsForm.ReopenAct(view.Keys[1]), body.Find("#k2 button").GetAttribute("value"));
        Assert.Equal("cl kept", body.Find("#c2").ClassName);
        var form = context.Render<ClaimsEdit>(parameters => parameters.Add(part => part.View, view));
        Assert.Equal("Theo <văn bản> gốc", form.Find($"input[name='{ClaimsForm.ReasonPrefix}{view.Keys[1]}']").GetAttribute("value"));
    }

    [Fact]
    public void NeighboursInTheText_AreLinked()
    {
        using var context = new ComponentContext();
        var body = Render(context, ClaimSamples.View());
        Assert.Equal(["#k3"], body.FindAll("#k2 .beside a").Select(Place));
        Assert.Equal(["#k2", "#k4"], body.FindAll("#k3 .beside a").Select(Place));
        Assert.Equal(["#k3"], body.FindAll("#k4 .beside a").Select(Place));
    }

    [Fact]
    public void TextWithoutClaims_SaysWhatToPaste()
    {
        using var context = new ComponentContext();
        var body = Render(context, ClaimSamples.View() with { Claims = [], Keys = [], Remarks = [new TextRemark(TextRemarkCode.HiddenText, 12)] });
        Assert.Contains("Không thấy con số", body.Find(".empty h2").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bỏ 12 ký tự định dạng ẩn.", body.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void English_HasNoVietnameseLabels()
    {
        using var context = new ComponentContext(Formats.English);
        Assert.Equal("To look at again", Render(context, ClaimSamples.View()).Find("h2").TextContent);
    }

    private static string Place(IElement link) => link.GetAttribute("href") is { } address ? address[address.IndexOf('#', StringComparison.Ordinal)..] : string.Empty;

    private static IRenderedComponent<ClaimsBody> Render(ComponentContext context, ClaimsView view) =>
        context.Render<ClaimsBody>(parameters => parameters.Add(part => part.View, view).Add(part => part.FormId, FormId));
}
