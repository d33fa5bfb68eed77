using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Import;

/// <summary>Writes new observations with one prepared command, in the caller's transaction. Column names and conversions are those of the map, so that a row
/// written here reads like any other.</summary>
/// <remarks>The change tracker spends about half a millisecond a row, which a province's year of figures cannot afford; docs/measurements.md has both figures.</remarks>
internal sealed class ObservationInsert : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly List<(DbParameter Parameter, Func<Observation, object?> Value)> _columns = [];

    private ObservationInsert(DbCommand command) => _command = command;

    /// <summary>Prepares the command on the context's connection; the context must have an open transaction.</summary>
    public static ObservationInsert Prepare(AppDb db)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Observations are written within a transaction.");
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        var insert = new ObservationInsert(command);
        var entity = db.Model.FindEntityType(typeof(Observation)) ?? throw new InvalidOperationException("Observations are not mapped.");
        insert.AddColumns(entity);
        var names = insert._columns.Select(column => column.Parameter.ParameterName).ToList();
        command.CommandText = $"""
            INSERT INTO "{entity.GetTableName()}" ({string.Join(", ", names.Select(name => $"\"{name[1..]}\""))}) VALUES ({string.Join(", ", names)})
            """;
        command.Prepare();
        return insert;
    }

    public async Task WriteAsync(Observation observation, CancellationToken token)
    {
        foreach (var (parameter, value) in _columns)
        {
            parameter.Value = value(observation) ?? DBNull.Value;
        }

        await _command.ExecuteNonQueryAsync(token);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private void AddColumns(IEntityType entity)
    {
        foreach (var property in entity.GetProperties().Where(property => !property.IsPrimaryKey()))
        {
            Add(property, property.GetGetter().GetClrValue);
        }

        foreach (var part in entity.GetComplexProperties())
        {
            var whole = part.GetGetter();
            foreach (var property in part.ComplexType.GetProperties())
            {
                var member = property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} has no property.");
                Add(property, observation => member.GetValue(whole.GetClrValue(observation)));
            }
        }
    }

    private void Add(IProperty property, Func<object, object?> read)
    {
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        var parameter = _command.CreateParameter();
        parameter.ParameterName = "@" + property.GetColumnName();
        _command.Parameters.Add(parameter);
        _columns.Add((parameter, convert is null ? read : observation => read(observation) is { } value ? convert(value) : null));
    }
}
