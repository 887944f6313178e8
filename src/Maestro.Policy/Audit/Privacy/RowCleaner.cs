using System.Collections.Immutable;
using Maestro.Policy.Audit.Rows;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Cleans the further members of a row.</summary>
internal static class RowCleaner
{
    /// <summary>Cleans what the gate added for people.</summary>
    public static TextCleaner Detail(AuditPrivacy privacy) => new(privacy, AuditFields.Detail);

    /// <summary>Cleans members.</summary>
    /// <returns>The same array when nothing had to be done.</returns>
    public static ImmutableArray<AuditField> Clean(AuditPrivacy privacy, ImmutableArray<AuditField> fields)
    {
        AuditField[]? cleaned = null;
        bool areNamesClean = true;
        for (int i = 0; i < fields.Length; i++)
        {
            (string name, AuditValue value) = fields[i];
            TextCleaner cleaner = new(privacy, name);
            string cleanName = cleaner.Clean(name);
            AuditValue cleanValue = value.IsText ? Text(cleaner, value) : JsonCleaner.Clean(cleaner, value);
            areNamesClean &= ReferenceEquals(name, cleanName);
            if (!ReferenceEquals(name, cleanName) || value != cleanValue)
            {
                cleaned ??= [.. fields];
                cleaned[i] = new(cleanName, cleanValue);
            }
        }

        return cleaned is null ? fields : [.. areNamesClean ? cleaned : KeepApart(privacy, fields, cleaned)];
    }

    private static AuditValue Text(TextCleaner cleaner, AuditValue value)
    {
        string text = value.ToString();
        string clean = cleaner.Clean(text);
        return ReferenceEquals(text, clean) ? value : clean;
    }

    private static AuditField[] KeepApart(
        AuditPrivacy privacy, ImmutableArray<AuditField> fields, AuditField[] cleaned)
    {
        string[] names = [.. cleaned.Select(static field => field.Name)];
        NamesApart.Keep([.. fields.Select(static field => field.Name)], names, privacy);
        return [.. cleaned.Select((field, i) => field with { Name = names[i] })];
    }
}
