namespace Redactor.Detection.Lexicon;

/// <summary>
/// A set of words with their classes that keeps only a 64-bit hash of each word: a million entries in 24 MB, looked up without allocation.
/// Two words sharing a hash are as good as impossible at this size (one in ten million tables).
/// </summary>
internal sealed class WordTable
{
    private ulong[] keys;
    private WordClasses[] values;
    private int count;

    public WordTable(int expected)
    {
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 3 / 2));
        keys = new ulong[capacity];
        values = new WordClasses[capacity];
    }

    public int Count => count;

    public WordClasses this[ReadOnlySpan<char> word]
    {
        get
        {
            var slot = Slot(keys, Hash(word));
            return keys[slot] == 0 ? WordClasses.None : values[slot];
        }
    }

    public void Add(ReadOnlySpan<char> word, WordClasses classes)
    {
        if (count * 4 >= keys.Length * 3)
            Grow();
        var hash = Hash(word);
        var slot = Slot(keys, hash);
        if (keys[slot] == 0)
        {
            keys[slot] = hash;
            count++;
        }

        values[slot] |= classes;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in word)
            hash = System.Numerics.BitOperations.RotateLeft(hash ^ c, 23) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }

    private static int Slot(ulong[] keys, ulong hash)
    {
        var slot = (int)(hash & (ulong)(keys.Length - 1));
        while (keys[slot] != 0 && keys[slot] != hash)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var oldKeys = keys;
        var oldValues = values;
        keys = new ulong[oldKeys.Length * 2];
        values = new WordClasses[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0)
                continue;
            var slot = Slot(keys, oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }
}
