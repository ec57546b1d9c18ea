namespace Redactor.TestKit.Hostile;

/// <summary>Bytes that look random and are the same on every run (SplitMix64).</summary>
public sealed class Noise(ulong seed)
{
    private ulong state = seed;

    public static byte[] Bytes(int count, ulong seed)
    {
        var noise = new Noise(seed);
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)noise.Next();
        return bytes;
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to but not including <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);
}
