using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PilotReview.Core;

namespace PilotReview.Data.Mapping;

/// <summary>Maps a bilingual text to two columns, <c>NameVi</c> and <c>NameEn</c>.</summary>
internal static class LocalTextMap
{
    public static void Text<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, LocalText?>> property)
        where T : class
    {
        var name = ((MemberExpression)property.Body).Member.Name;
        entity.ComplexProperty(property, text => Columns(text, name));
    }

    public static void Columns(ComplexPropertyBuilder<LocalText> text, string name)
    {
        text.IsRequired();
        text.Property(value => value.Vi).HasColumnName(name + "Vi");
        text.Property(value => value.En).HasColumnName(name + "En");
    }
}
