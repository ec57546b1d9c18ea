using Redactor.Server.Commands;

return await RootCommandLine.RunAsync(args);
