using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulation.Commands;

if (NarrowProgram.ToHandOverTo() is { } narrow)
{
    return NarrowProgram.Run(narrow, args);
}

var builder = Host.CreateEmptyApplicationBuilder(settings: null);
builder.Services.AddSingleton(Terminal.Process);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(services =>
    Verbs.For(args, services.GetRequiredService<Terminal>(), services.GetRequiredService<TimeProvider>())
);
builder.Services.AddSingleton<CommandLineProgram>();
using var host = builder.Build();
return await host.Services.GetRequiredService<CommandLineProgram>().RunAsync(args);
