namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>What only describes a decision, so that handing it over examines nothing.</summary>
public sealed class LogSinkTests
{
    [Theory]
    [InlineData("Log.Info(\"x\", d)")]
    [InlineData("Own.Write(d)")]
    [InlineData("Own.Keep(3, d)")]
    [InlineData("string.Format(\"{0}\", d)")]
    [InlineData("string.Concat(d, \"x\")")]
    [InlineData("string.Join(\",\", d, \"x\")")]
    [InlineData("Console.WriteLine(d)")]
    [InlineData("Debug.WriteLine(d)")]
    [InlineData("Trace.WriteLine(d)")]
    [InlineData("activity.SetTag(\"x\", d)")]
    [InlineData("writer.Write(d)")]
    [InlineData("text.Append(d)")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(d)")]
    [InlineData("System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(d)")]
    [InlineData("activity.SetCustomProperty(\"x\", d)")]
    [InlineData("d.ToString()")]
    [InlineData("Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, \"{D}\", d)")]
    public Task DecisionThatIsOnlyDescribed_IsReported(string call) => Describing("{|006:d|}", call);

    [Theory]
    [InlineData("Own.Judge(d)")]
    [InlineData("Own.Keep(d, 3)")]
    [InlineData("Buffer.ByteLength(Own.Judge(d))")]
    [InlineData("Host.Console.WriteLine(d)")]
    [InlineData("Host.StringBuilder.Append(d)")]
    public Task DecisionThatIsHandedOn_IsNotReported(string call) => Describing("d", call);

    private static Task Describing(string local, string call) => HostCode.Type(
        $$"""
        static class Own
        {
            [DecisionLogSink] public static void Write(object o) { }
            public static void Keep(object o, [DecisionLogSink] object p) { }
            public static int[] Judge(object o) => [];
        }

        class C
        {
            void M(
                IGate gate, Request r, Activity activity, TextWriter writer, StringBuilder text,
                Microsoft.Extensions.Logging.ILogger logger)
            {
                var {{local}} = gate.Evaluate(r);
                {{call}};
            }
        }

        namespace Host
        {
            static class Console { public static void WriteLine(object o) { } }
            static class StringBuilder { public static void Append(object o) { } }
        }
        """);
}
