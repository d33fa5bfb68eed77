using Microsoft.Extensions.Configuration;
using Xunit;

namespace PilotReview.Web.Tests;

public sealed class HttpsSettingTests
{
    [Theory]
    [InlineData("urls", "http://localhost:5080", false)]
    [InlineData("urls", "http://localhost:5080;https://localhost:5081", true)]
    [InlineData("Kestrel:Endpoints:Office:Url", "https://*:443", true)]
    [InlineData("HTTPS_PORTS", "443", true)]
    public void IsOn_WhenAnHttpsAddressIsSet(string key, string value, bool expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
        Assert.Equal(expected, HttpsSetting.IsOn(configuration));
    }
}
