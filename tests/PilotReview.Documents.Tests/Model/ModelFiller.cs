using System.Collections;
using System.Globalization;
using System.Reflection;
using PilotReview.Core;

namespace PilotReview.Documents.Tests.Model;

/// <summary>Makes documents of which every text, however deep, is the same one, and finds the texts of a document with the places where they stand.</summary>
internal sealed class ModelFiller(string text)
{
    /// <summary>One of the type, all its properties filled; lists hold one item of each kind that they can hold.</summary>
    public object Of(Type type)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(CultureInfo))
        {
            return Formats.Vietnamese;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).GetValue(0) ?? throw new InvalidOperationException(plain.Name);
        }

        if (plain.IsPrimitive || plain == typeof(decimal) || plain == typeof(DateOnly))
        {
            return Activator.CreateInstance(plain) ?? throw new InvalidOperationException(plain.Name);
        }

        return type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? ListOf(type.GetGenericArguments()[0]) : RecordOf(type.IsAbstract ? KindsOf(type)[0] : type);
    }

    /// <summary>Every text under a thing, with the properties that lead to it; what is made of others is left out.</summary>
    public static IEnumerable<(string Place, string Text)> Texts(object? thing, string place = "") => thing switch
    {
        null => [],
        string said => [(place, said)],
        IEnumerable list => list.Cast<object>().SelectMany(item => Texts(item, place)),
        _ when IsOfTheModel(thing.GetType()) => thing.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .SelectMany(property => Texts(property.GetValue(thing), $"{place}/{thing.GetType().Name}.{property.Name}")),
        _ => [],
    };

    private static bool IsOfTheModel(Type type) => type.Assembly == typeof(Documents.Model.Report).Assembly && !type.IsEnum;

    private static List<Type> KindsOf(Type type) => [.. type.Assembly.GetTypes().Where(kind => kind.IsSubclassOf(type) && !kind.IsAbstract)];

    private object ListOf(Type item)
    {
        var kinds = item.IsAbstract ? KindsOf(item) : [item];
        var list = Array.CreateInstance(item, kinds.Count);
        for (var at = 0; at < kinds.Count; at++)
        {
            list.SetValue(Of(kinds[at]), at);
        }

        return list;
    }

    private object RecordOf(Type type)
    {
        var constructor = type.GetConstructors().Where(candidate => candidate.GetParameters().All(parameter => parameter.ParameterType != type))
            .OrderByDescending(candidate => candidate.GetParameters().Any(parameter => parameter.ParameterType != typeof(string))).ThenByDescending(candidate => candidate.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property is { CanWrite: true, SetMethod.IsStatic: false }))
        {
            property.SetValue(made, Of(property.PropertyType));
        }

        return made;
    }
}
