using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Redactor.Sandbox.Tests")]
[assembly: InternalsVisibleTo("Redactor.Benchmarks")]
