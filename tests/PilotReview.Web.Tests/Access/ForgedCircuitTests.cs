using System.Net.WebSockets;
using System.Text;
using PilotReview.Core.Access;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Access;

/// <summary>Asks the connection of open pages, past its script, for the open page of somebody else by an id that is made up.</summary>
public sealed class ForgedCircuitTests : IAsyncLifetime
{
    private const byte RecordSeparator = 0x1E;
    private const byte Completion = 3;
    private const byte MessagePackFalse = 0xC2;

    private TestWeb? _web;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _web = await TestWeb.StartAsync();

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("CfDJ8EFs4RB5bDdDr5A46swIDK53U5Kfq5qoXe-1CgS-hgSnNtiP3Kbm9tHDfsbnkS8OmBqZNbBPlOfC47CdEMPScYFHx9")]
    public async Task IdThatIsMadeUp_OpensNobodysPage(string id)
    {
        using var browser = await Web.SignInAsync(Role.Viewer);
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = browser.Cookies;
        await socket.ConnectAsync(new UriBuilder(new Uri(Web.Address, "_blazor")) { Scheme = "ws" }.Uri, Token);
        await socket.SendAsync(Encoding.ASCII.GetBytes("""{"protocol":"blazorpack","version":1}""").Append(RecordSeparator).ToArray(), WebSocketMessageType.Text, true, Token);
        Assert.Equal("{}", Encoding.ASCII.GetString((await ReceiveAsync(socket))[..^1]));

        await socket.SendAsync(Invocation("ConnectCircuit", id), WebSocketMessageType.Binary, true, Token);
        // the length, an array of five, its kind; no, as its last byte
        var answer = await ReceiveAsync(socket);
        Assert.Equal((Completion, MessagePackFalse), (answer[2], answer[^1]));
    }

    /// <summary>A call in MessagePack as SignalR frames it: length; kind 1, no headers, number, method, arguments, no streams.</summary>
    private static byte[] Invocation(string method, string argument)
    {
        byte[] message = [0x96, 0x01, 0x80, .. Text("1"), .. Text(method), 0x91, .. Text(argument), 0x90];
        return message.Length < 0x80 ? [(byte)message.Length, .. message] : [(byte)((message.Length & 0x7F) | 0x80), (byte)(message.Length >> 7), .. message];
    }

    private static byte[] Text(string text) => text.Length < 32 ? [(byte)(0xA0 | text.Length), .. Encoding.ASCII.GetBytes(text)] : [0xD9, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    private static async Task<byte[]> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, Token);
        return buffer[..received.Count];
    }
}
