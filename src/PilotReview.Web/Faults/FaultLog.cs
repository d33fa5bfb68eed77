using System.Globalization;
using System.Security.Cryptography;

namespace PilotReview.Web.Faults;

/// <summary>Writes an unexpected error down once, under a number that the user is shown and can pass on.</summary>
public sealed partial class FaultLog(ILogger<FaultLog> logger)
{
    private const int NumberBytes = 4;

    /// <summary>Logs the error and returns its number.</summary>
    /// <param name="place">The path where it happened, without the query: that may hold what somebody searched for.</param>
    public string Record(Exception fault, string place)
    {
        var number = Convert.ToHexString(RandomNumberGenerator.GetBytes(NumberBytes)).ToUpper(CultureInfo.InvariantCulture);
        LogFault(fault, number, place);
        return number;
    }

    [LoggerMessage(EventId = 1, EventName = "Fault", Level = LogLevel.Error, Message = "Error {Number} at {Place}")]
    private partial void LogFault(Exception fault, string number, string place);
}
