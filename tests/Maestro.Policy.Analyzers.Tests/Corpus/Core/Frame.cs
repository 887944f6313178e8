// What the pieces of this folder share.
global using System;
global using System.Collections.Concurrent;
global using System.Collections.Generic;
global using System.Collections.Immutable;
global using System.Diagnostics.CodeAnalysis;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Runtime.CompilerServices;
global using System.Threading;
global using System.Threading.Channels;
global using System.Threading.Tasks;
global using Hosting;
global using Maestro.Policy;

namespace Hosting
{
    public sealed record Refund(string Order, decimal Amount, string Customer);

    public sealed record Mail(string To, string Subject);

    public sealed record Deletion(string Path);

    public sealed record ToolCall(string Tool, string Arguments);

    public interface IPayments
    {
        [GuardedEffect(Request = "refund")]
        Task<string> RefundAsync(Refund refund, CancellationToken cancellationToken = default);

        Task<string> PayAsync(Permit<Refund> permit, CancellationToken cancellationToken = default);
    }

    public interface IMailer
    {
        [GuardedEffect(Request = "mail")]
        Task SendAsync(Mail mail, CancellationToken cancellationToken = default);

        [GuardedEffect(Request = "mail")]
        bool TrySend(Mail mail);

        Task SendAsync(Permit<Mail> permit, CancellationToken cancellationToken = default);
    }

    public interface IFiles
    {
        [GuardedEffect]
        void Delete(string path);

        void Delete(Permit<Deletion> permit);
    }

    public interface ITools
    {
        [GuardedEffect(Request = "call")]
        Task<string> InvokeAsync(ToolCall call, CancellationToken cancellationToken = default);

        Task<string> InvokeAsync(Permit<ToolCall> permit, CancellationToken cancellationToken = default);
    }

    public interface IDesk
    {
        Task<string> OpenAsync<T>(HitlRequest<T> ask, CancellationToken cancellationToken = default);

        string Open<T>(HitlRequest<T> ask);
    }

    // Harmless work.
    public interface ILedger
    {
        void Enter(string text);

        Task EnterAsync(string text);
    }

    public interface IJournal
    {
        [DecisionLogSink]
        void Write(string message, params object?[] arguments);
    }
}

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

        public static void Null(object? value) { }

        public static T Throws<T>(Action action) where T : Exception => throw new NotSupportedException();

        public static Task<T> ThrowsAsync<T>(Func<Task> action) where T : Exception =>
            throw new NotSupportedException();

        public static void All<T>(IEnumerable<T> all, Action<T> action) { }
    }
}
