using System.Globalization;

namespace Simulation.Commands;

/// <summary>
/// <c>--set</c> for several files: <c>PATH=JSON</c> is meant for all of them, <c>2:PATH=JSON</c> for the second. No key of a
/// scenario begins with a number and a colon, so the two cannot be mistaken for each other.
/// </summary>
internal static class NumberedSets
{
    private const char Mark = ':';

    /// <param name="sets">As the command line gives them.</param>
    /// <param name="files">How many files there are.</param>
    /// <param name="error">Hears of numbers that no file has.</param>
    /// <returns>[files] each file's own, in the order of the command line; none where a number is wrong.</returns>
    internal static IReadOnlyList<IReadOnlyList<string>>? Of(IReadOnlyList<string> sets, int files, TextWriter error)
    {
        var ofFile = Enumerable.Range(0, files).Select(_ => new List<string>()).ToArray();
        var isRight = true;
        foreach (var set in sets)
        {
            var digits = set.TakeWhile(char.IsAsciiDigit).Count();
            if (digits == 0 || digits == set.Length || set[digits] != Mark)
            {
                Array.ForEach(ofFile, own => own.Add(set));
            }
            else if (FileOf(set[..digits], files) is { } file)
            {
                ofFile[file].Add(set[(digits + 1)..]);
            }
            else
            {
                error.WriteLine($"--set {set}: the files are numbered from 1 to {files}.");
                isRight = false;
            }
        }

        return isRight ? ofFile : null;
    }

    private static int? FileOf(string digits, int files) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= files
            ? number - 1
            : null;
}
