// What the pieces of this folder share, beside the neutral API itself.
global using System;
global using System.Collections.Concurrent;
global using System.Collections.Generic;
global using System.Collections.Immutable;
global using System.Diagnostics.CodeAnalysis;
global using System.IO;
global using System.Linq;
global using System.Runtime.CompilerServices;
global using System.Threading;
global using System.Threading.Channels;
global using System.Threading.Tasks;
global using Stub.Policy;

// What test projects reference.
namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FactAttribute : Attribute;

    public static class Assert
    {
        public static void True([DoesNotReturnIf(false)] bool condition) { }

        public static void False([DoesNotReturnIf(true)] bool condition) { }

        public static void Equal<T>(T expected, T actual) { }

        public static void NotNull([NotNull] object? value) => ArgumentNullException.ThrowIfNull(value);

        public static T Throws<T>(Func<object?> action) where T : Exception => throw new NotSupportedException();

        public static void Contains<T>(IEnumerable<T> all, Predicate<T> predicate) { }
    }
}

namespace NSubstitute
{
    public static class Substitute
    {
        public static T For<T>() where T : class => throw new NotSupportedException();
    }

    public static class SubstituteExtensions
    {
        public static void Returns<T>(this T value, T returned) { }

        public static T Received<T>(this T substitute, int calls = 1) where T : class => substitute;

        public static T DidNotReceive<T>(this T substitute) where T : class => substitute;
    }

    public static class Arg
    {
        public static T Any<T>() => default!;
    }
}
