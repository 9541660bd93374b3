using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Simulation.Reporting.Html.Pages;

namespace Simulation.Reporting.Html;

/// <summary><c>report.html</c>: one file that needs no other and no network.</summary>
internal static class HtmlReport
{
    internal const string FileName = "report.html";

    /// <summary>The page of a run.</summary>
    internal static void Write(Stream stream, ReportPage page) => Write<ReportDocument, ReportPage>(stream, page);

    /// <summary>The page of another verb.</summary>
    internal static void Write(Stream stream, AnalysisPage page) => Write<AnalysisDocument, AnalysisPage>(stream, page);

    private static void Write<TDocument, TPage>(Stream stream, TPage page)
        where TDocument : IComponent
        where TPage : class
    {
        using var services = new ServiceCollection().AddSingleton(page).BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);

        // Nothing in the page waits for anything, so that this ends before it returns.
        renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<TDocument>(ParameterView.Empty);
                root.WriteHtmlTo(writer);
            })
            .GetAwaiter()
            .GetResult();
    }
}
