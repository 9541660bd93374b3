using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Simulation.Reporting.Html;

/// <summary><c>report.html</c>: one file that needs no other and no network.</summary>
internal static class HtmlReport
{
    internal const string FileName = "report.html";

    internal static void Write(Stream stream, ReportPage page)
    {
        using var services = new ServiceCollection().AddSingleton(page).BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);

        // Nothing in the page waits for anything, so that this ends before it returns.
        renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<ReportDocument>(ParameterView.Empty);
                root.WriteHtmlTo(writer);
            })
            .GetAwaiter()
            .GetResult();
    }
}
