using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.PersonalData;

[Trait("Category", "Conformance")]
public sealed class PersonalDataConformanceTests
{
    private static readonly VectorFamily Units124 = VectorFamily.Load("gates", "doc_v124_units");
    private static readonly VectorFamily Units135 = VectorFamily.Load("gates", "doc_v135_units");

    [Fact]
    public void RecordedTexts_AreJudgedAlike() => Units124.AssertAll(
        static item => VectorCases.Unlike(
            PersonalDataRules.Documents124.Judge(item.GetProperty("text").GetString()) == PersonalDataOutcome.Email
                ? """True ETHICS_EMAIL_DETECTED"""
                : """False ETHICS_OK""",
            string.Join(' ', item.GetProperty("expect").EnumerateArray())),
        VectorCases.Op("pii"));

    [Fact]
    public void RecordedPrompts_AreJudgedAlike() => Units135.AssertAll(
        static item => VectorCases.Unlike(
            $"{PersonalDataRules.Documents135.Judge(item.GetProperty("prompt").GetString())}",
            item.GetProperty("expect").GetBoolean() ? "Email" : "None"),
        VectorCases.Op("pii_like"));

    [Fact]
    public void WhatTheReferenceFinds_TheStrictReadingFinds()
    {
        Units124.AssertAll(
            static item => item.GetProperty("expect")[0].GetBoolean()
                && PersonalDataRules.Default.Judge(item.GetProperty("text").GetString()) != PersonalDataOutcome.Email
                    ? "not found"
                    : null,
            VectorCases.Op("pii"));
        Units135.AssertAll(
            static item => item.GetProperty("expect").GetBoolean()
                && PersonalDataRules.Default.Judge(item.GetProperty("prompt").GetString()) != PersonalDataOutcome.Email
                    ? "not found"
                    : null,
            VectorCases.Op("pii_like"));
    }
}
