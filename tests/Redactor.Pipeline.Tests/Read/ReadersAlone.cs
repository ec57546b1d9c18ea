namespace Redactor.Pipeline.Tests.Read;

/// <summary>Tests that count reader processes run when no others do.</summary>
[CollectionDefinition(Readers.Alone, DisableParallelization = true)]
public sealed class ReadersAlone;
