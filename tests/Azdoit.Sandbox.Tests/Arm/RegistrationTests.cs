namespace Azdoit.Sandbox.Tests.Arm;

public sealed class RegistrationTests
{
    private const string Network = LocalCloud.Subscription + "/providers/Microsoft.Network";

    [Fact]
    public async Task A_provider_must_be_registered_before_it_takes_anything()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal(200, (await cloud.PutAsync("/sandbox/registrations", """{"namespace":"Microsoft.Network","state":"NotRegistered"}""")).Status);
        Assert.Equal("NotRegistered", (await cloud.GetAsync(Network)).Text("registrationState"));
        var refused = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal((409, "MissingSubscriptionRegistration", "Microsoft.Network"), (refused.Status, refused.Code, refused.Text("error.details.0.target")));
        Assert.Equal("The subscription is not registered to use namespace 'Microsoft.Network'. See https://aka.ms/rps-not-found for how to register subscriptions.", refused.Text("error.message"));

        Assert.Equal(200, (await cloud.PostAsync(Network + "/register")).Status);
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets)).Status);
        Assert.Equal(409, (await cloud.PostAsync(Network + "/unregister")).Status);
    }

    [Fact]
    public async Task What_is_not_in_use_can_be_unregistered()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        Assert.Equal("Unregistered", (await cloud.PostAsync(Network + "/unregister")).Text("registrationState"));
    }
}
