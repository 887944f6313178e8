namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("Work.Id({|020:a + b|});")]
    [InlineData("Work.Id({|020:-a|});")]
    [InlineData("Work.Id({|020:(int)a|});")]
    [InlineData("{|020:a += b|};")]
    [InlineData("{|020:a++|}; Work.Id({|020:++b|});")]
    [InlineData("Work.Id(a * b); Work.Id(+a); Work.Id((string)a); a *= b; a--;")]
    public Task GuardedOperator_IsReported(string body) => Accounting(body);

    [Theory]
    [InlineData("{|020:a.Sum|} = 3;")]
    [InlineData("{|020:a.Sum|}++;")]
    [InlineData("--{|020:a.Sum|};")]
    [InlineData("{|020:a.Sum|} += 3;")]
    [InlineData("{|020:a.Name|} ??= \"x\";")]
    [InlineData("({|020:a.Sum|}, b.Free) = (3, 4);")]
    [InlineData("(b.Free, {|020:a.Sum|}) = (3, 4);")]
    [InlineData("{|020:a[3]|} = 3;")]
    [InlineData("Work.Id(a.Sum); Work.Id(a[3]); Work.Id(a.Name); a.Free = 3; a.Free++;")]
    public Task GuardedProperty_IsReportedWhereItIsSet(string body) => Accounting(body);

    [Theory]
    [InlineData("{|020:a.Mail(\"x\")|};", "Mailer a")]
    [InlineData("a.Mail(3); a.Other(\"x\");", "Mailer a")]
    [InlineData("{|020:a.Mail(\"x\")|};", "SpecialMailer a")]
    [InlineData("{|020:((IMailer)a).Mail(\"x\")|}; a.Go();", "HiddenMailer a")]
    [InlineData("{|020:a.Sum|} = 3; Work.Id(a.Sum);", "Purse a")]
    [InlineData("{|020:a.Sum|} = 3; Work.Id(a.Sum);", "SpecialPurse a")]
    [InlineData("{|020:a.Put(3)|};", "Box<int> a")]
    [InlineData("{|020:a(r)|};", "EffectCallback a")]
    [InlineData("{|020:a.Invoke(r)|};", "EffectCallback a")]
    [InlineData("a(r);", "Action<Request> a")]
    public Task ContractsEffect_IsReportedWhereverItIsKept(string body, string parameter) => HostCode.Type(
        $$"""
        class Mailer : IMailer
        {
            public virtual void Mail(string to) { }
            public void Mail(int to) { }
            public void Other(string to) { }
        }

        class SpecialMailer : Mailer { public override void Mail(string to) { } }
        class HiddenMailer : IMailer { void IMailer.Mail(string to) => Effects.Delete(to); public void Go() { } }
        interface IPurse { [GuardedEffect] int Sum { get; set; } }
        class Purse : IPurse { public virtual int Sum { get; set; } }
        class SpecialPurse : Purse { public override int Sum { get; set; } }
        interface IBox<T> { [GuardedEffect] void Put(T value); }
        class Box<T> : IBox<T> { public void Put(T value) { } }
        class C { void M(Request r, {{parameter}}) { {{body}} } }
        """);

    private static Task Accounting(string body) => HostCode.Type(
        $$"""
        class Account
        {
            [GuardedEffect] public int Sum { get; set; }
            [GuardedEffect] public string? Name { get; set; }
            [GuardedEffect] public int this[int i] { get => i; set { } }
            public int Free { get; set; }
            [GuardedEffect] public static Account operator +(Account a, Account b) => a;
            [GuardedEffect] public static Account operator -(Account a) => a;
            [GuardedEffect] public static explicit operator int(Account a) => 3;
            public static Account operator *(Account a, Account b) => a;
            public static Account operator +(Account a) => a;
            [GuardedEffect] public static Account operator ++(Account a) => a;
            public static Account operator --(Account a) => a;
            public static explicit operator string(Account a) => "";
        }

        class C { void M(Account a, Account b) { {{body}} } }
        """);
}
