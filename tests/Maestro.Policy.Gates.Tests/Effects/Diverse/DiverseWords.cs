using System.Text.RegularExpressions;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>The detectors of the diversified pipeline: data. The recorded cases say which words they hold; near forms
/// are added to those that object, and to no other.</summary>
internal static class DiverseWords
{
    public static readonly Regex Role = Of(
        "管理者|本人確認|代理人|サポート|運営|警察|法執行|捜査|当局|弁護士|裁判所|法務|監査|セキュリティ担当|CSIRT");

    public static readonly Regex Override = Of(
        "(ポリシー|規約|ルール|指示)[をはも]?無視|ignore all previous instructions|system prompt|developer message");

    public static readonly Regex PersonThenContact = Of($"({Person}).*({Contact})");

    public static readonly Regex Pii = Of(
        "住所|電話|メール|マイナンバー|個人番号|免許証|パスポート|口座|パスワード|暗証番号|秘密|生年月日|誕生日|GPS|位置情報|現在地");

    public static readonly Regex General = Of("個人情報とは|個人情報って何|一般論|注意点|統計|匿名化|プライバシー");

    /// <summary>What is asked for, in the reference's order; only here case counts.</summary>
    public static readonly (string Name, Regex Words)[] Categories =
    [
        ("address", Cased("住所")),
        ("phone", Cased("電話")),
        ("email", Cased("メール")),
        ("government_id", Cased("マイナンバー|個人番号|免許証|パスポート")),
        ("bank_account", Cased("口座")),
        ("password_or_secret", Cased("パスワード|暗証番号|秘密")),
        ("dob", Cased("生年月日|誕生日")),
        ("precise_location", Cased("GPS|位置情報|現在地")),
    ];

    /// <summary>Two of them are too many in an instruction.</summary>
    public static readonly Regex[] Signals =
        [Of(Person), Of(Contact), Of("取得|検索|照会|CRM"), Of("今すぐ|至急|絶対|強制|例外")];

    private const string Person = "特定の人|あの人|その人|この人|人物|[A-Z]さん";
    private const string Contact = "連絡先|コンタクト|LINE|DM|ヒント";

    private static Regex Of(string words) => new(
        words, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Cased(string words) => new(words, RegexOptions.NonBacktracking);
}
