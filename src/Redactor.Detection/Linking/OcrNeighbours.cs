namespace Redactor.Detection.Linking;

/// <summary>
/// Words one misread letter away from known ones, found in constant time through keys with one letter left out (symmetric deletion, Garbe 2012).
/// </summary>
internal sealed class OcrNeighbours
{
    private const int Shortest = 5;

    private readonly HashSet<string> deletions = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public void Add(string word)
    {
        if (word.Length < Shortest || !words.Add(word))
            return;
        deletions.Add(word);
        for (var i = 0; i < word.Length; i++)
            deletions.Add(word.Remove(i, 1));
    }

    /// <summary>True when a known word differs by one letter replaced, missing or added.</summary>
    public bool Near(string word)
    {
        if (word.Length < Shortest)
            return false;
        if (deletions.Contains(word))
            return true;
        for (var i = 0; i < word.Length; i++)
        {
            if (deletions.Contains(word.Remove(i, 1)))
                return true;
        }

        return false;
    }
}
