namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>A store that is empty when it is opened again.</summary>
internal sealed class ForgetfulStore(ITicketStore store) : StoreWrapper(store);
