using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PilotReview.Core;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using PilotReview.Web.Localization;
using PilotReview.Web.Network;
using PilotReview.Web.Options;
using Xunit;

namespace PilotReview.Web.Tests.Network;

public sealed class SiteCertificateTests : IDisposable
{
    private const string Password = "mat khau";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-certificate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Pfx_ServesHttps()
    {
        var file = WritePfx(Create(Now.AddDays(-1), Now.AddDays(90)));
        await using var web = await TestWeb.StartAsync(
            settings: [WebApp.UrlsOption, "https://127.0.0.1:0", "--PilotReview:Certificate", file, "--PilotReview:CertificatePassword", Password],
            hasAdministrator: false);
        string? seen = null;
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => (seen = certificate?.Subject) is not null };
        using var client = new HttpClient(handler);
        Assert.Equal("ok", await client.GetStringAsync(new Uri(web.Address, Urls.Health), TestContext.Current.CancellationToken));
        Assert.Equal("CN=may-chu.coquan.lan", seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pem_WithItsKey_Opens(bool isEncrypted)
    {
        using var made = Create(Now.AddDays(-1), Now.AddDays(90));
        using var secret = made.GetECDsaPrivateKey() ?? throw new InvalidOperationException("The certificate was made with a key.");
        var file = Path.Combine(_folder, "c.pem");
        var key = Path.Combine(_folder, "c.key");
        File.WriteAllText(file, made.ExportCertificatePem());
        File.WriteAllText(key, isEncrypted
            ? secret.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))
            : secret.ExportPkcs8PrivateKeyPem());
        using var certificate = Load(file, isEncrypted ? Password : string.Empty, key);
        Assert.True(certificate?.Own.HasPrivateKey);
        Assert.Equal(made.Thumbprint, certificate?.Own.Thumbprint);
    }

    [Fact]
    public void NoSetting_IsNoCertificate() => Assert.Null(Load(string.Empty));

    [Fact]
    public void MissingFile_IsSaid() => Refused(nameof(NetworkText.CertificateMissing), () => Load(Path.Combine(_folder, "none.pfx"), Password));

    [Fact]
    public void WrongPassword_IsSaid()
    {
        var file = WritePfx(Create(Now.AddDays(-1), Now.AddDays(90)));
        Refused(nameof(NetworkText.CertificatePassword), () => Load(file, "wrong"));
    }

    [Fact]
    public void NotACertificate_IsSaid()
    {
        var file = Path.Combine(_folder, "letter.pfx");
        File.WriteAllText(file, "xin chao");
        Refused(nameof(NetworkText.CertificatePassword), () => Load(file, Password));
    }

    [Fact]
    public void PemWithoutKey_IsSaid()
    {
        using var made = Create(Now.AddDays(-1), Now.AddDays(90));
        var file = Path.Combine(_folder, "c.pem");
        File.WriteAllText(file, made.ExportCertificatePem());
        Refused(nameof(NetworkText.CertificateKeyMissing), () => Load(file));
    }

    [Fact]
    public void Expired_IsSaid()
    {
        var file = WritePfx(Create(Now.AddDays(-30), Now.AddDays(-1)));
        Refused(nameof(NetworkText.CertificateExpired), () => Load(file, Password));
    }

    [Fact]
    public void NotYetValid_IsSaid()
    {
        var file = WritePfx(Create(Now.AddDays(1), Now.AddDays(90)));
        Refused(nameof(NetworkText.CertificateNotYet), () => Load(file, Password));
    }

    [Theory]
    [InlineData(10, nameof(NetworkText.CertificateEnding))]
    [InlineData(90, null)]
    public async Task Notice_SpeaksOfTheEndInTime(int days, string? expected)
    {
        var file = WritePfx(Create(Now.AddDays(-1), Now.AddDays(days).AddHours(1)));
        await using var database = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var app = WebApp.Build(
            [WebApp.UrlsOption, "https://127.0.0.1:0", WebApp.DatabaseOption, database.File, "--PilotReview:Keys", _folder,
             "--PilotReview:Certificate", file, "--PilotReview:CertificatePassword", Password]);
        await using var output = new StringWriter();
        await ServeNotice.WriteAsync(app, output, TestContext.Current.CancellationToken);
        var start = BothLanguages.Say(NetworkText.ResourceManager, nameof(NetworkText.CertificateEnding), days, string.Empty).Split('(')[0];
        Assert.Equal(expected is not null, output.ToString().Contains(start, StringComparison.Ordinal));
    }

    private static SiteCertificate? Load(string file, string password = "", string key = "") =>
        SiteCertificate.Load(new PilotReviewOptions { Certificate = file, CertificatePassword = password, CertificateKey = key }, TimeProvider.System);

    private static void Refused(string key, Func<SiteCertificate?> load)
    {
        var refused = Assert.Throws<OptionsRefusedException>(load);
        var start = (NetworkText.ResourceManager.GetString(key, Formats.Vietnamese) ?? key).Split('{')[0];
        Assert.StartsWith(start, Assert.Single(refused.Faults), StringComparison.Ordinal);
        Assert.Equal(refused.Faults[0], ExpectedFault.Find(refused)?.Sentence);
    }

    private static X509Certificate2 Create(DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=may-chu.coquan.lan", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(from, to);
    }

    private string WritePfx(X509Certificate2 certificate)
    {
        var file = Path.Combine(_folder, "c.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        certificate.Dispose();
        return file;
    }
}
