namespace Redactor.Pipeline.Ink;

/// <summary>A horizontal run of ink: pixels <c>[Left, Right)</c> of row <paramref name="Y"/>.</summary>
internal readonly record struct InkRun(int Y, int Left, int Right)
{
    public int Length => Right - Left;
}
