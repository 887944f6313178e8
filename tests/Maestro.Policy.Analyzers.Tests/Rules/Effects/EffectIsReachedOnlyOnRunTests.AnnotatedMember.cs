namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData(
        """
        class Device { [GuardedEffect] public bool Armed { get; set; } } class C { void M(Device x, IGate g,
        Request r) { if (g.Evaluate(r).IsRun) x.Armed = true; } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public int Level { get; set; } } class C { void M(Device x, IGate g,
        Request r) { g.Evaluate(r).ThrowIfNotRun(); x.Level++; x.Level += 3; } }
        """)]
    [InlineData("class Smtp : IMailer { public void Mail(string to) { Effects.Send(new Request(to)); } }")]
    [InlineData("class Smtp : IMailer { void IMailer.Mail(string to) { Effects.Send(new Request(to)); } }")]
    [InlineData(
        """
        static class X { [GuardedEffect] public static void Ship(this Request r) { } } class C { void M(Request
        r, IGate g) { if (g.Evaluate(r).IsRun) r.Ship(); } }
        """)]
    [InlineData(
        """
        class Shipment([property: GuardedEffect] int x) { public int X { get; set; } = x; } class C { int
        M(Shipment s) => s.X; }
        """)]
    [InlineData(
        """
        class C { void M(IGate g, Request r) { [GuardedEffect] void Go() { Effects.Send(r); } if
        (g.Evaluate(r).IsRun) Go(); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate g, Request r) { var go = [GuardedEffect] () => Effects.Send(r); if
        (g.Evaluate(r).IsRun) go(); } }
        """)]
    [InlineData("class C { [GuardedEffect] public event Action? Fired; void M(Action a) { Fired += a; } }")]
    [InlineData(
        """
        static class X { public static void When([HandlesDecision] Decision d, [OnOutcome(Verdict.Run)] Action
        run) { if (d.IsRun) run(); } } class C { void M(IGate g, Request r) { X.When(g.Evaluate(r), () =>
        Effects.Send(r)); } }
        """)]
    public Task AnnotatedMemberInType_IsNotReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        class Device { [GuardedEffect] public int Level { get; set; } } class C { void M(Device x) {
        {|020:x.Level|} += 2; } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public int Level { get; set; } } class C { void M(Device x) {
        {|020:x.Level|}++; } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public int? Level { get; set; } } class C { void M(Device x) {
        {|020:x.Level|} ??= 2; } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public bool Armed { get; set; } } class C { Device M() => new Device {
        {|020:Armed|} = true }; }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public bool Armed { get; set; } } class C { void M(Device x) {
        (({|020:x.Armed|}), var y) = (true, 1); Log.Info("{0}", y); } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public bool this[int i] { get => true; set { } } } class C { void
        M(Device x) { {|020:x[1]|} = true; } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public bool Armed { get; set; } public void Off() { {|020:Armed|} =
        false; } }
        """)]
    [InlineData(
        """
        class Device { [GuardedEffect] public bool Armed { get; set; } } class C { void M(Device? x) {
        x?{|020:.Armed|} = true; } }
        """)]
    [InlineData(
        """
        interface IDevice { [GuardedEffect] bool Armed { get; set; } } class Device : IDevice { public bool
        Armed { get; set; } } class C { void M(Device x) { {|020:x.Armed|} = true; } }
        """)]
    [InlineData(
        """
        interface IDevice { [GuardedEffect] bool Armed { set; } } class C { void M(IDevice x) { {|020:x.Armed|}
        = true; } }
        """)]
    [InlineData(
        """
        abstract class Base { [GuardedEffect] public abstract void Go(); } class Real : Base { public override
        void Go() { } } class C { void M(Real x) => {|020:x.Go()|}; }
        """)]
    [InlineData(
        """
        class Base { [GuardedEffect] public virtual void Go() { } } class Mid : Base { public override void Go()
        { } } class Real : Mid { public override void Go() => base.Go(); } class C { void M(Real x) =>
        {|020:x.Go()|}; }
        """)]
    [InlineData(
        """
        interface IG<T> { [GuardedEffect] void Go(T t); } class G : IG<int> { void IG<int>.Go(int t) { } } class
        C { void M(IG<int> g) => {|020:g.Go(1)|}; }
        """)]
    [InlineData(
        """
        interface IG<T> { [GuardedEffect] void Go(T t); } class G : IG<int> { public void Go(int t) { } } class
        C { void M(G g) => {|020:g.Go(1)|}; }
        """)]
    [InlineData("class G { [GuardedEffect] public void Go<T>(T t) { } } class C { void M(G g) => {|020:g.Go(1)|}; }")]
    [InlineData(
        """
        interface IG { [GuardedEffect] void Go(); } interface IH : IG { } class G : IH { public void Go() { } }
        class C { void M(G g, IH h) { {|020:g.Go()|}; {|020:h.Go()|}; } }
        """)]
    [InlineData(
        """
        static class X { [GuardedEffect] public static void Ship(this Request r) { } } class C { void M(Request
        r) => {|020:r.Ship()|}; }
        """)]
    [InlineData(
        """
        static class X { extension(Request r) { [GuardedEffect] public void Ship() { } } } class C { void
        M(Request r) => {|020:r.Ship()|}; }
        """)]
    [InlineData(
        """
        class Shipment { [GuardedEffect] public Shipment(Request r) { } } class Express : Shipment { public
        Express(Request r) {|020:: base(r)|} { } }
        """)]
    [InlineData(
        """
        class Shipment { [GuardedEffect] public Shipment(Request r) { } } class C { Shipment M(Request r) {
        Shipment s = {|020:new(r)|}; return s; } }
        """)]
    [InlineData(
        """
        class C { [GuardedEffect] public static C operator +(C a, Request r) => a; C M(C a, Request r) =>
        {|020:a + r|}; }
        """)]
    [InlineData(
        """
        class C { [GuardedEffect] public static explicit operator C(Request r) => new(); C M(Request r) =>
        {|020:(C)r|}; }
        """)]
    [InlineData("class C { void M(IGate g, Request r) { [GuardedEffect] void Go() { } {|020:Go()|}; } }")]
    public Task AnnotatedMemberInType_IsReported(string code) => HostCode.Type(code);
}
