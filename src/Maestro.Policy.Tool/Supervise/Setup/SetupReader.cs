using System.Collections.Immutable;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Supervise.Setup;

/// <summary>Reads how a session is set up. What it doesn't know is a fault.</summary>
internal sealed class SetupReader(SettingsFaults faults)
{
    private const int MaxWorkers = 16;
    private const int MaxSeconds = 24 * 60 * 60;
    private const int MaxSampleMilliseconds = 60 * 60 * 1000;
    private const int MaxGraceSeconds = 10 * 60;

    private readonly SettingsValues _values = new(faults);

    /// <summary>Reads it.</summary>
    /// <returns><see langword="null"/> where there is nothing to read; other faults are told.</returns>
    public SessionSetup? Read(SettingsNode root)
    {
        if (!_values.IsObject(root))
        {
            return null;
        }

        _values.Names(root, "workers", "directories", "reviews", "human", "watching", "audit");
        SettingsNode? directories = Section(root, "directories", "orchestrator");
        SettingsNode? reviews =
            Section(root, "reviews", "timeout_seconds", "silence_seconds", "sole_concern_pauses");
        SettingsNode? human = Section(root, "human", "timeout_seconds");
        SettingsNode? watching = Section(root, "watching", "sample_milliseconds", "stop_grace_seconds");
        SettingsNode? audit = Section(root, "audit", "key_file", "key_env");
        if (audit?.Find("key_file") is not null && audit.Find("key_env") is { } second)
        {
            faults.Add(second, "There is a key already: keep key_file or key_env.");
        }

        return new()
        {
            Workers = Workers(_values.Needed(root, "workers")),
            Orchestrator = _values.Text(directories?.Find("orchestrator")),
            ReviewSeconds = Seconds(reviews?.Find("timeout_seconds")),
            SilenceSeconds = Seconds(reviews?.Find("silence_seconds")),
            SoleConcernPauses = _values.Flag(reviews?.Find("sole_concern_pauses")) ?? false,
            AnswerSeconds = Seconds(human?.Find("timeout_seconds")),
            SampleMilliseconds = _values.Whole(watching?.Find("sample_milliseconds"), 10, MaxSampleMilliseconds),
            GraceSeconds = _values.Whole(watching?.Find("stop_grace_seconds"), 0, MaxGraceSeconds),
            KeyFile = _values.Text(audit?.Find("key_file")),
            KeyVariable = _values.Text(audit?.Find("key_env")),
        };
    }

    private SettingsNode? Section(SettingsNode root, string name, params string[] known)
    {
        if (!_values.IsObject(root.Find(name)))
        {
            return null;
        }

        SettingsNode section = root.Find(name)!;
        _values.Names(section, known);
        return section;
    }

    private ImmutableArray<WorkerSetup> Workers(SettingsNode? list)
    {
        if (!_values.IsList(list))
        {
            return [];
        }

        if (list.Items.Count is 0 or > MaxWorkers)
        {
            faults.Add(list, $"There are 1 to {MaxWorkers} workers.");
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        WorkerSetupReader reader = new(faults);
        ImmutableArray<WorkerSetup>.Builder workers = ImmutableArray.CreateBuilder<WorkerSetup>();
        foreach (SettingsNode item in list.Items)
        {
            if (reader.Read(item) is { } worker)
            {
                workers.Add(worker);
                if (!names.Add(worker.Name))
                {
                    faults.Add(item.Find("name")!, "There are two workers of that name. Rename one of them.");
                }
            }
        }

        return workers.ToImmutable();
    }

    private int? Seconds(SettingsNode? node) => _values.Whole(node, 1, MaxSeconds);
}
