namespace Simulation.Reporting.Html.Pages;

/// <summary>
/// How much a page may hold, so that it can be mailed and a browser can draw it: below 2.5 MB with the charts' scripts, of
/// which a row of a chart takes some 25 bytes and a cell of a table some 120.
/// </summary>
internal static class PageRoom
{
    private const int ChartRows = 30_000;
    private const int RowsOfAMap = 6_000;
    private const int TableCells = 4_000;

    /// <summary>Points of a region's curves.</summary>
    internal static int CurvePoints(int regions, int strategies) => Math.Max(2, ChartRows / (regions * strategies));

    /// <summary>Cells of a region's map: down and across, of as many as there are.</summary>
    internal static (int Down, int Across) Map(int regions, int down, int across) =>
        Rectangle(Math.Min(RowsOfAMap, ChartRows / regions), down, across);

    /// <summary>Cells of a region's map as a table.</summary>
    internal static (int Down, int Across) MapTable(int regions, int down, int across)
    {
        const int WidestTable = 12;
        return Rectangle(Math.Min(TableCells / regions, 30 * WidestTable), down, Math.Min(across, WidestTable));
    }

    /// <summary>Rows of a region's table.</summary>
    internal static int TableRows(int regions, int columns) => Math.Max(2, TableCells / (regions * columns));

    private static (int Down, int Across) Rectangle(int room, int down, int across)
    {
        var scale = Math.Sqrt((double)room / ((double)down * across));
        if (scale >= 1)
        {
            return (down, across);
        }

        var rows = Math.Clamp((int)(down * scale), 2, down);
        return (rows, Math.Clamp(room / rows, 2, across));
    }
}
