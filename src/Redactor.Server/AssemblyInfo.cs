using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Server.Tests")]
