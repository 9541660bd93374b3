using System.Globalization;
using System.Text.Json;

namespace Simulation.Reporting.Html.Charts;

/// <summary>
/// The rows that a chart draws, column by column. In the page each word is written once and numbers have four digits; a
/// file of its own has rows of objects, as Vega-Lite reads them.
/// </summary>
internal sealed class ChartTable
{
    private readonly List<(
        string Name,
        Action<Utf8JsonWriter> WriteAll,
        Action<Utf8JsonWriter, int> WriteOne
    )> _columns = [];
    private int _rows;

    internal bool IsEmpty => _rows == 0;

    /// <summary>Adds a column of text.</summary>
    internal ChartTable Words(string name, IReadOnlyList<string> texts) =>
        Distinct<string>(name, [.. texts.Select(ChartText.Of)], (json, word) => json.WriteStringValue(word));

    /// <summary>Adds a column of numbers of which few differ, to the last bit.</summary>
    internal ChartTable Places(string name, IReadOnlyList<double> numbers) =>
        Distinct(name, numbers, (json, number) => json.WriteNumberValue(number));

    /// <summary>Adds a column of numbers; what is not finite is left out.</summary>
    internal ChartTable Numbers(string name, IReadOnlyList<double> numbers)
    {
        _rows = numbers.Count;
        _columns.Add((name, WriteAll, (json, row) => Write(json, numbers[row])));
        return this;

        void WriteAll(Utf8JsonWriter json)
        {
            json.WriteStartArray();
            foreach (var number in numbers)
            {
                Write(json, number);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Adds a column in which each thing is written once.</summary>
    private ChartTable Distinct<T>(string name, IReadOnlyList<T> things, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        var distinct = things.Distinct().ToList();
        var places = distinct.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _rows = things.Count;
        _columns.Add((name, WriteAll, (json, row) => write(json, things[row])));
        return this;

        void WriteAll(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteStartArray("of");
            distinct.ForEach(thing => write(json, thing));
            json.WriteEndArray();
            if (TurnOf(things, places) is { } turn)
            {
                json.WriteNumber("each", turn);
                json.WriteNumber("rows", things.Count);
            }
            else
            {
                json.WriteStartArray("at");
                foreach (var thing in things)
                {
                    json.WriteNumberValue(places[thing]);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }

    /// <summary>
    /// How many rows each thing stands in before the next has its turn, where all take turns evenly, as the strategies of a
    /// timeline do; none elsewhere, and in columns too short to gain by it.
    /// </summary>
    private static int? TurnOf<T>(IReadOnlyList<T> things, Dictionary<T, int> places)
        where T : notnull
    {
        const int ShortColumn = 12;
        if (things.Count <= ShortColumn)
        {
            return null;
        }

        var turn = things.TakeWhile(thing => places[thing] == 0).Count();
        return things.Index().All(row => places[row.Item] == row.Index / turn % places.Count) ? turn : null;
    }

    /// <summary>
    /// For the page: <c>{"quarter":{"of":["2017Q3"],"at":[0]},"share":[0.01]}</c>, or in a long column whose things take
    /// turns <c>{"of":["wait","direct"],"each":24,"rows":48}</c>.
    /// </summary>
    internal void WriteColumns(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var column in _columns)
        {
            json.WritePropertyName(column.Name);
            column.WriteAll(json);
        }

        json.WriteEndObject();
    }

    /// <summary>For a file: <c>[{"quarter":"2017Q3","share":0.01}]</c>.</summary>
    internal void WriteRows(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        for (var row = 0; row < _rows; row++)
        {
            json.WriteStartObject();
            foreach (var column in _columns)
            {
                json.WritePropertyName(column.Name);
                column.WriteOne(json, row);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Four digits are more than a screen can show. Large and small numbers are written as a whole number and a power of
    /// ten, <c>1234e4</c>: two letters less for each of some 60,000 numbers of a page.
    /// </summary>
    private static void Write(Utf8JsonWriter json, double number)
    {
        const double Large = 1e4;
        const double Small = 1e-2;
        if (!double.IsFinite(number))
        {
            json.WriteNullValue();
            return;
        }

        Span<char> text = stackalloc char[32];
        var size = Math.Abs(number);
        var length = 0;
        if (size is >= Large or > 0 and < Small)
        {
            var exponent = (int)Math.Floor(Math.Log10(size)) - 3;
            // In two steps, for the power of a subnormal number would be no double.
            var digits = (long)
                Math.Round(number / Math.Pow(10, exponent / 2) / Math.Pow(10, exponent - (exponent / 2)));
            text.TryWrite(CultureInfo.InvariantCulture, $"{digits}e{exponent}", out length);
        }
        else
        {
            number.TryFormat(text, out length, "G4", CultureInfo.InvariantCulture);
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
