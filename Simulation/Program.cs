using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulation.Commands;

var builder = Host.CreateEmptyApplicationBuilder(settings: null);
builder.Services.AddSingleton(Terminal.Process);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<IVerb, RunCommand>();
builder.Services.AddSingleton<IVerb, ValidateCommand>();
builder.Services.AddSingleton<IVerb, WatchCommand>();
builder.Services.AddSingleton<IVerb, CompareCommand>();
builder.Services.AddSingleton<IVerb, SweepCommand>();
builder.Services.AddSingleton<IVerb, ThresholdCommand>();
builder.Services.AddSingleton<IVerb, VoiCommand>();
builder.Services.AddSingleton<IVerb, NewCommand>();
builder.Services.AddSingleton<IVerb, SchemaCommand>();
builder.Services.AddSingleton<CommandLineProgram>();
using var host = builder.Build();
return await host.Services.GetRequiredService<CommandLineProgram>().RunAsync(args);
