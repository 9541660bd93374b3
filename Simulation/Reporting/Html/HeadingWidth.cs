namespace Simulation.Reporting.Html;

/// <summary>Which headings of columns and rows may be broken within a word.</summary>
internal static class HeadingWidth
{
    /// <summary>A class: a word of common length is not broken; one that no column can hold is.</summary>
    internal static string Of(string heading)
    {
        const int Common = 14;
        return heading.Split(' ', '-').Any(word => word.Length > Common) ? "long" : "";
    }
}
