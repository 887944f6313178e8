namespace Maestro.Policy;

/// <summary>Has the words of a codebook generated into the class: <c>Layers</c>, <c>Reasons</c> and the
/// <c>Codebook</c> itself, which then reads no file when the program runs.</summary>
/// <remarks>
/// The class is partial, and so is every type that it is in. The file is one of the project's <c>AdditionalFiles</c>;
/// <c>codebook.json</c> and what ends in <c>.codebook.json</c> are codebooks by their names.
/// </remarks>
/// <param name="file">The file's name, or as much of the end of its path as tells it from others, such as
/// <c>refunds.codebook.json</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CodebookAttribute(string file) : Attribute
{
    /// <summary>The file's name, or the end of its path.</summary>
    /// <value>As the argument gives it; compared ordinally, with <c>/</c> and <c>\</c> alike.</value>
    public string File { get; } = file;
}
