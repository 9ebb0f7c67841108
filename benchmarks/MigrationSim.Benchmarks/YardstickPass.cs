// Ten steps of the neutral workload, by the primitives of the model.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Runs;

namespace MigrationSim.Benchmarks;

/// <summary>
/// Households in columns, seven bytes each. A chunk decides who moves, batch by batch, and then
/// where its movers go: two short stages over what stays in the cache.
/// </summary>
internal sealed class YardstickPass
{
    private const uint Seed = 42;
    private const uint SecondSeed = 7;

    private readonly int _households;
    private readonly int _threads;
    private readonly byte[] _zone;
    private readonly float[] _logIncome;
    private readonly byte[] _size;
    private readonly byte[] _age;
    private readonly int[] _counts = new int[YardstickWorld.Zones];
    private readonly AliasTables _destinations = new(YardstickWorld.Zones, YardstickWorld.Zones);
    private readonly LogitLottery _moving = new(
        YardstickWorld.Staying.Constant, YardstickWorld.Staying.Income,
        YardstickWorld.Staying.Age, YardstickWorld.Staying.Size);

    private readonly Workspaces<YardstickDesk> _desks = new(
        () => new(), desk => desk.Clear(), (total, part) => total.Add(part));

    public YardstickPass(int households, int threads)
    {
        (_households, _threads) = (households, threads);
        _zone = new byte[households];
        _logIncome = new float[households];
        _size = new byte[households];
        _age = new byte[households];
    }

    public ReadOnlySpan<byte> Zone => _zone;

    public ReadOnlySpan<byte> Age => _age;

    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>Moves in all steps since the start.</summary>
    public long Moves { get; private set; }

    /// <summary>Puts every household where it begins.</summary>
    public void Start()
    {
        Moves = 0;
        Chunks.Run(_households, _threads, _desks, Populate, default).Change.CopyTo(_counts, 0);
    }

    /// <summary>All steps, one after the other.</summary>
    public void Run()
    {
        var first = _counts.ToArray();
        for (var step = 0; step < YardstickWorld.Steps; step++)
        {
            BuildTables(first);
            var now = (uint)step;
            var total = Chunks.Run(
                _households, _threads, _desks,
                (desk, from, end) => Advance(desk, now, from, end), default);
            for (var z = 0; z < _counts.Length; z++) _counts[z] += total.Change[z];
            Moves += total.Moves;
        }
    }

    private void BuildTables(int[] first)
    {
        var values = new float[YardstickWorld.Zones];
        YardstickWorld.Values(_counts, first, values);
        Parallel.For(
            0, YardstickWorld.Zones, new ParallelOptions { MaxDegreeOfParallelism = _threads },
            origin =>
            {
                Span<float> row = stackalloc float[YardstickWorld.Zones];
                YardstickWorld.Cumulate(origin, values, row);
                _destinations.Set(origin, row);
            });
    }

    private void Advance(YardstickDesk desk, uint step, int first, int end)
    {
        var found = 0;
        for (var row = first; row < end; row += YardstickDesk.BatchRows)
        {
            var rows = Math.Min(YardstickDesk.BatchRows, end - row);
            found += Decide(desk, step, row, rows, found);
        }

        for (var at = 0; at < found; at += YardstickDesk.MoverRows)
        {
            var movers = Math.Min(YardstickDesk.MoverRows, found - at);
            Move(desk, step, desk.Movers.AsSpan(at, movers));
        }

        desk.Moves += found;
    }

    // Who moves; and everybody is a year older.
    private int Decide(YardstickDesk desk, uint step, int row, int count, int found)
    {
        var words = desk.Words.AsSpan(0, count);
        PhiloxLanes.FillTiles(new(Seed, step, 0, 0, SecondSeed), (uint)row / 4, words);
        var ages = _age.AsSpan(row, count);
        var rows = new LogitRows(
            _logIncome.AsSpan(row, count), ages, _size.AsSpan(row, count), words);
        var movers = _moving.Winners(row, rows, desk.Movers.AsSpan(found));
        ByteColumns.Advance(ages, YardstickWorld.YoungestHead, YardstickWorld.OldestHead);
        return movers;
    }

    private void Move(YardstickDesk desk, uint step, ReadOnlySpan<uint> movers)
    {
        PhiloxLanes.Fill(new(Seed, step, 1, 0, SecondSeed), movers, desk.Low, desk.High);
        var (zone, change, low) = (_zone, desk.Change, desk.Low);
        for (var i = 0; i < movers.Length; i++)
        {
            var row = (int)movers[i];
            var from = zone[row];
            var to = _destinations.Draw(from, (uint)low[i]);
            change[from]--;
            change[to]++;
            zone[row] = (byte)to;
        }
    }

    private void Populate(YardstickDesk desk, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            _zone[i] = YardstickWorld.Zone((uint)i);
            _logIncome[i] = YardstickWorld.LogIncome((uint)i);
            _size[i] = YardstickWorld.Size((uint)i);
            _age[i] = YardstickWorld.Age((uint)i);
            desk.Change[_zone[i]]++;
        }
    }
}
