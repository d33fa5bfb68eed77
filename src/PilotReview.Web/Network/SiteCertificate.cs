using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PilotReview.Core;
using PilotReview.Web.Localization;
using PilotReview.Web.Options;

namespace PilotReview.Web.Network;

/// <summary>The certificate of the https addresses, read from the file in the settings: a .pfx, or a .pem with its key in the same file or in one of its own.</summary>
public sealed class SiteCertificate(X509Certificate2 own, X509Certificate2Collection chain) : IDisposable
{
    /// <summary>How long before its end the terminal speaks of it.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    private const string PfxEnding = ".pfx";
    private const string Pkcs12Ending = ".p12";

    public X509Certificate2 Own { get; } = own;

    /// <summary>The certificates that lead from it to one a browser knows; may be empty.</summary>
    public X509Certificate2Collection Chain { get; } = chain;

    /// <summary>Reads it; null when the settings name none.</summary>
    /// <exception cref="OptionsRefusedException">It is not there, does not open, or is not valid today.</exception>
    public static SiteCertificate? Load(PilotReviewOptions options, TimeProvider time)
    {
        if (options.Certificate.Length == 0)
        {
            return null;
        }

        if (!File.Exists(options.Certificate))
        {
            throw Refused(nameof(NetworkText.CertificateMissing), nameof(PilotReviewOptions.Certificate), options.Certificate);
        }

        if (options.CertificateKey.Length > 0 && !File.Exists(options.CertificateKey))
        {
            throw Refused(nameof(NetworkText.CertificateMissing), nameof(PilotReviewOptions.CertificateKey), options.CertificateKey);
        }

        var certificate = Open(options);
        CheckDates(certificate.Own, options, time);
        return certificate;
    }

    /// <summary>The last day it is valid, in the clock of this machine.</summary>
    public DateOnly LastDay(TimeProvider time) => Day(Own.NotAfter, time);

    public TimeSpan Left(TimeProvider time) => Own.NotAfter.ToUniversalTime() - time.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        Own.Dispose();
        foreach (var certificate in Chain)
        {
            certificate.Dispose();
        }
    }

    private static SiteCertificate Open(PilotReviewOptions options)
    {
        try
        {
            return Path.GetExtension(options.Certificate).ToLowerInvariant() is PfxEnding or Pkcs12Ending ? OpenPfx(options) : OpenPem(options);
        }
        catch (CryptographicException)
        {
            throw Refused(nameof(NetworkText.CertificatePassword), nameof(PilotReviewOptions.CertificatePassword), options.Certificate);
        }
    }

    private static SiteCertificate OpenPfx(PilotReviewOptions options)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(options.Certificate, options.CertificatePassword);
        var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw Refused(nameof(NetworkText.CertificateKeyMissing), nameof(PilotReviewOptions.CertificateKey), options.Certificate);
        return new SiteCertificate(own, [.. all.Where(certificate => certificate != own)]);
    }

    private static SiteCertificate OpenPem(PilotReviewOptions options)
    {
        var key = options.CertificateKey.Length > 0 ? options.CertificateKey : options.Certificate;
        var text = File.ReadAllText(key);
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            throw Refused(nameof(NetworkText.CertificateKeyMissing), nameof(PilotReviewOptions.CertificateKey), options.Certificate);
        }

        using var read = text.Contains("ENCRYPTED", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPemFile(options.Certificate, options.CertificatePassword, key)
            : X509Certificate2.CreateFromPemFile(options.Certificate, key);
        // Windows can use a key only once it has been in a store of keys
        var own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.Certificate);
        return new SiteCertificate(own, [.. chain.Where(certificate => certificate.Thumbprint != own.Thumbprint)]);
    }

    private static void CheckDates(X509Certificate2 certificate, PilotReviewOptions options, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (certificate.NotAfter.ToUniversalTime() <= now)
        {
            throw Refused(
                nameof(NetworkText.CertificateExpired), nameof(PilotReviewOptions.Certificate), options.Certificate, Formats.Date(Day(certificate.NotAfter, time)));
        }

        if (certificate.NotBefore.ToUniversalTime() > now)
        {
            throw Refused(
                nameof(NetworkText.CertificateNotYet), nameof(PilotReviewOptions.Certificate), options.Certificate, Formats.Date(Day(certificate.NotBefore, time)));
        }
    }

    private static DateOnly Day(DateTime moment, TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment.ToUniversalTime(), time.LocalTimeZone));

    private static OptionsRefusedException Refused(string key, string setting, params string[] values) =>
        new([BothLanguages.Say(NetworkText.ResourceManager, key, [$"{PilotReviewOptions.Section}:{setting}", .. values])]);
}
