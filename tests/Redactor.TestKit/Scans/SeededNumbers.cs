using System.Security.Cryptography;
using System.Text;

namespace Redactor.TestKit.Scans;

/// <summary>Repeatable numbers for test pages: SplitMix64 (G. Steele and others, 2014). The same seed gives the same page on every machine.</summary>
public sealed class SeededNumbers(ulong seed)
{
    private static readonly float[] NormalQuantiles = MakeNormalQuantiles();

    private ulong state = seed;

    /// <summary>Numbers for a name, such as a document's with its level.</summary>
    public static SeededNumbers For(string name) =>
        new(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8)));

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number between two bounds.</summary>
    public double Between(double low, double high) => low + ((high - low) * ((Next() >> 11) * (1.0 / (1UL << 53))));

    /// <summary>Fills with normally distributed numbers, mean 0 and deviation 1, in steps of 1/4096 of the probability.</summary>
    public void FillNormal(Span<float> values)
    {
        ulong bits = 0;
        for (var i = 0; i < values.Length; i++)
        {
            bits = i % 5 == 0 ? Next() : bits >> 12;
            values[i] = NormalQuantiles[bits & 4095];
        }
    }

    // The middle of each of 4096 equally likely slices, from the cumulative distribution summed in small steps.
    private static float[] MakeNormalQuantiles()
    {
        const double Step = 1e-4;
        var quantiles = new float[4096];
        var (cumulative, x) = (0.0, -6.0);
        for (var i = 0; i < quantiles.Length; i++)
        {
            var wanted = (i + 0.5) / quantiles.Length;
            while (cumulative < wanted && x < 6)
            {
                cumulative += Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * Step;
                x += Step;
            }

            quantiles[i] = (float)x;
        }

        return quantiles;
    }
}
