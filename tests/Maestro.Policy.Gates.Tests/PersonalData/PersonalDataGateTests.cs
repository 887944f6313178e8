using Maestro.Policy.Gates.PersonalData;

namespace Maestro.Policy.Gates.Tests.PersonalData;

public sealed class PersonalDataGateTests
{
    [Theory]
    [InlineData("EMAIL", "mail a@b.co")]
    [InlineData("EMAIL", "連絡先a@b.coまで")]
    [InlineData("EMAIL", "090-1234-5678 a@b.co")]
    [InlineData("EMAIL", "090-1234-5678", null, "a@b.co")]
    [InlineData("PHONE", "tel 090-1234-5678")]
    [InlineData("PHONE", null, "tel 090-1234-5678")]
    public async Task PersonalData_IsSealedAndNeverQuoted(string reason, params string?[] texts)
    {
        GateResult result = await Judge(PersonalDataBook.Options, texts);

        Assert.Equal(GateOutcome.Seal, result.Outcome);
        Assert.Equal(PersonalDataBook.Book.Reason(reason), result.Reason);
        Assert.Equal(reason, result.Detail, ignoreCase: true);
    }

    [Fact]
    public async Task LayerThatMayNotSeal_Stops()
    {
        PersonalDataGateOptions options =
            PersonalDataBook.Options with { Layer = PersonalDataBook.Book.Layer("plain_gate") };

        Assert.Equal(GateOutcome.Stop, (await Judge(options, "a@b.co")).Outcome);
        Assert.Equal(GateReach.Stop, new PersonalDataGate<string>(options, static text => [text]).Reach);
        Assert.Equal(
            GateReach.Seal, new PersonalDataGate<string>(PersonalDataBook.Options, static text => [text]).Reach);
    }

    [Fact]
    public async Task TextThatCantBeRead_IsStoppedAndNotSealed()
    {
        PersonalDataGateOptions options = PersonalDataBook.Options with { MaxLength = 5 };

        Assert.Equal(GateOutcome.Pass, (await Judge(options, "hello", "")).Outcome);
        Assert.Equal(GateOutcome.Pass, (await Judge(options)).Outcome);

        foreach (string?[] texts in new string?[][] { ["hello", null], ["sixsix"], ["a@b.co"] })
        {
            GateResult result = await Judge(options, texts);

            Assert.Equal(GateOutcome.Stop, result.Outcome);
            Assert.Equal(PersonalDataBook.Book.Reason("UNREAD"), result.Reason);
        }

        PersonalDataGate<string> nothing = new(options, static _ => null!);
        Assert.Equal(GateOutcome.Stop, (await nothing.EvaluateAsync("", default, default)).Outcome);
    }

    [Fact]
    public async Task WhatIsLookedFor_IsTheHostsChoice()
    {
        PersonalDataGateOptions options =
            PersonalDataBook.Options with { Rules = new() { Phones = false } };

        Assert.Equal(GateOutcome.Pass, (await Judge(options, "090-1234-5678")).Outcome);
        Assert.Equal(GateOutcome.Seal, (await Judge(options, "a@b.co")).Outcome);
    }

    [Fact]
    public void OptionsThatLackSomething_AreNamed()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new PersonalDataGate<string>(
            new()
            {
                Layer = default, EmailReason = default, PhoneReason = PersonalDataBook.Book.Reason("ASK"),
                UnreadReason = default, Rules = new() { Reading = (PersonalDataReading)9 }, MaxLength = 0,
            },
            static text => [text]));

        Assert.All(
            ["Layer", "EmailReason", "PhoneReason", "UnreadReason", "Reading", "MaxLength"],
            name => Assert.Contains(name, thrown.Message, StringComparison.Ordinal));
    }

    private static ValueTask<GateResult> Judge(PersonalDataGateOptions options, params string?[] texts) =>
        new PersonalDataGate<string?[]>(options, static all => all)
            .EvaluateAsync(texts, default, CancellationToken.None);
}
