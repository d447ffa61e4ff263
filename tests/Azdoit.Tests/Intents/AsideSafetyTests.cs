using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

/// <summary>What is said beside an order changes nothing in it, and what holds it back always asks.</summary>
public sealed class AsideSafetyTests(ITestOutputHelper output)
{
    private static readonly string[] Orders =
    [
        "delete vm web-01", "delete vm web-01 in rg-a", "remove resource group rg-old-1", "delete vms a-1, a-2 and a-3 in rg-a", "drop sql database crm on server sql-1", "delete storage account stold77", "stop vm web-01", "deallocate vms a-1 and a-2", "restart vm web-01",
        "stop aks cluster aks-1", "restart webapp shop-1", "resize vm web-01 to Standard_D4s_v5", "scale vmss vmss-1 to 3 instances", "delete container raw in storage account stlake1", "delete nsg rule allow-1 from nsg-1", "deallocate all vms in rg-a", "delete disk d-1 in rg-a", "stop postgres pg-1", "restart function app fn-1",
        "scale nodepool np1 of aks-1 to 2 nodes",
    ];

    private static readonly string[] Reasons =
    [
        "nobody uses it any more", "finance approved it", "the project is over", "it is no longer needed", "Lars agreed", "the migration is finished", "the course is over", "owners signed off", "the owner left the company", "we moved to another provider", "it isn't needed anymore", "the contract has ended", "it was replaced last year",
        "the intern made it by accident", "everybody has their results", "nobody opened it in months and finance is angry", "it is a leftover of the migration",
    ];

    private static readonly string[] Frames = ["{0}, {1}", "{0}. {1}.", "{1}, please {0}", "{0} - {1}", "{0} because {1}", "hi team, {0}, {1}. thanks!", "INC-48213: {0}, {1}", "[P3] {0}", "please {0} asap, {1}. Cheers, Ana"];

    /// <summary>Of no known shape; beside what deletes they may be asked about.</summary>
    private static readonly string[] Remarks =
    [
        "my boss is breathing down my neck", "marketing sent a newsletter without telling us", "we bleed money", "the interns broke something", "users are screaming", "it's the third time this week",
        "customer escalation", "\"no space left on device\"", "the printer guys are here", "so the vendor can upload their files", "sorry for the noise", "long story short", "the TAM phoned us", "nobody told me", "payments are failing", "Jenkins has been red for two days",
    ];

    private static readonly string[] Restrictions =
    [
        "but not web-02", "except web-02", "unless somebody still uses it", "if nobody objects", "once Anna has confirmed", "only when it is idle", "not yet", "after 6pm", "until I have checked", "hold on", "but wait for my ok", "as soon as the backup is done", "when the import has finished", "web-02 has to stay", "keep web-02 though", "we still need it",
        "Lars said not now", "the owner did not approve it", "legal has not confirmed it yet", "the backup isn't finished", "maybe", "nobody approved it", "don't touch web-02", "it will be needed tomorrow", "some of it is still in use", "the others remain", "or web-02", "wait for Anna", "first make sure nobody is logged in", "every night", "tomorrow", "at 22:00",
        "the owner refused", "this is cancelled", "I was joking", "the change was postponed", "it is the wrong one", "this was a test", "the owner is undecided", "legal declined", "provided that Anna agrees", "if it is the test one", "whichever is older", "the disk must be kept", "just kidding", "scratch that", "pending sign-off", "subject to approval", "Lars wants to check it beforehand", "Anna is looking at it", "awaiting the go of finance", "jk lol", "on second thought", "maybe after lunch", "hmm not sure", "forget what I said", "in the evening", "next tuesday", "hypothetically", "is that ok?", "what would happen?", "what do you think?", "abort", "I have second thoughts", "better ask Lars", "during the maintenance window", "this is only an example", "there is a deployment going on", "it is the only domain controller", "needs CAB approval", "approval requested", "the owner said hands off", "only the test part",
    ];

    [Fact]
    public void A_reason_changes_neither_what_is_done_nor_to_what()
    {
        var asked = 0;
        foreach (var order in Orders)
        {
            var alone = Interpreter.Read(order);
            Assert.Equal(UnderstandingOutcome.Understood, alone.Outcome);
            foreach (var request in Frames.SelectMany(frame => Reasons.Select(reason => string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, order, reason))).Distinct())
            {
                var told = Interpreter.Read(request);
                asked += told.Outcome == UnderstandingOutcome.Understood ? 0 : 1;
                Assert.True(told.Outcome != UnderstandingOutcome.Understood || ExpectedForm.Of(told) == ExpectedForm.Of(alone), $"'{request}' became {ExpectedForm.Of(told)}");
            }
        }

        output.WriteLine($"asked although only a reason stands beside the order: {asked} of {Orders.Length * Frames.Length * Reasons.Length}");
    }

    [Fact]
    public void A_remark_of_any_shape_changes_neither_what_is_done_nor_to_what()
    {
        foreach (var order in Orders.Concat(["create vm web-07 in rg-a", "start vm web-01", "list vms in rg-a", "tag vm web-01 with env=test", "create storage account stx7 with ZRS in rg-a", "open port 443 on nsg-a"]))
        {
            var alone = ExpectedForm.Of(Interpreter.Read(order));
            foreach (var request in Remarks.SelectMany(remark => (string[])[$"{order}, {remark}", $"{order}. {remark}.", $"{remark} - {order}", $"hi, {remark}, please {order}", $"{order} ({remark})"]))
            {
                var told = Interpreter.Read(request);
                Assert.True(told.Outcome != UnderstandingOutcome.Understood || ExpectedForm.Of(told) == alone, $"'{request}' became {ExpectedForm.Of(told)}");
            }
        }
    }

    [Fact]
    public void What_holds_a_destructive_order_back_always_asks()
    {
        List<string> wrong = [];
        foreach (var order in Orders)
        {
            foreach (var restriction in Restrictions)
            {
                foreach (var request in (string[])[$"{order}, {restriction}", $"{order} {restriction}", $"{order}. {restriction}.", $"hi team, {order} - {restriction}", $"{order}, finance approved it, {restriction}", $"{order} ({restriction})", $"INC-48213: {order}, {restriction}. Thanks, Ana"])
                {
                    if (Interpreter.Read(request).Outcome == UnderstandingOutcome.Understood)
                    {
                        wrong.Add(request);
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(Environment.NewLine, wrong.Take(60))}");
    }

    [Theory]
    [InlineData("dry run: delete rg-prod")]
    [InlineData("not approved: delete vm web-01 in rg-a")]
    [InlineData("what if: delete vm web-01")]
    [InlineData("pending approval: delete vm web-01")]
    [InlineData("delete all vms in rg-a, the web servers are no longer needed")]
    [InlineData("delete the vms in rg-a, a-1 and a-2 are still used")]
    [InlineData("vm web-old has been replaced by web-new, delete it")]
    [InlineData("vm a-1 is idle and vm a-2 is full, please delete it")]
    [InlineData("I deleted vm web-01 yesterday")]
    [InlineData("Lars said we should delete vm web-01")]
    [InlineData("stop vm web-01 until monday")]
    [InlineData("delete vm web-01, finance approved the extension")]
    [InlineData("delete vm web-01, the approval expired")]
    [InlineData("delete vm web-01, the backup is over a year old")]
    [InlineData("delete vm web-01, it is probably unused")]
    [InlineData("delete vm web-01, provided nobody logged in this week")]
    [InlineData("delete rg-a, the project was moved here")]
    public void A_doubtful_one_asks(string request) => Assert.NotEqual(UnderstandingOutcome.Understood, Interpreter.Read(request).Outcome);

    [Theory]
    [InlineData("we moved from vm web-1 to vm web-2, please delete the former")]
    [InlineData("we have vm web-1 and vm web-2, stop the latter")]
    [InlineData("data was moved from disk d-1 to disk d-2, delete it please")]
    [InlineData("between vm web-1 and vm web-2 there is a problem. restart please")]
    [InlineData("delete vm web-1, sorry, vm web-2")]
    [InlineData("delete vm web-1. Sorry. vm web-2.")]
    [InlineData("delete storage account stx1, sorry, stx2")]
    [InlineData("restart web app wa-1, sorry, web app wa-2")]
    [InlineData("delete vm web-1, correction, vm web-2")]
    [InlineData("delete vm web-1, err, vm web-2")]
    [InlineData("take down vm a-1")]
    [InlineData("take rg-a down")]
    [InlineData("vm render-12 too small. resize pls!")]
    [InlineData("vm a-1 too big, resize pls")]
    [InlineData("vm a-1 tiny, resize")]
    [InlineData("vm a-1 is a D2s_v3, resize it please")]
    [InlineData("aks cluster k-1 has 3 nodes, scale it up")]
    [InlineData("redis r-1 basic is not enough, please upgrade")]
    [InlineData("acr regone basic is too slow, please upgrade")]
    [InlineData("delete vm web-1, we need it")]
    [InlineData("delete vm web-1, we need it for the audit")]
    [InlineData("stop vm web-1, we need it for the audit")]
    [InlineData("stop vm web-1, we need it later")]
    public void Two_where_one_is_meant_a_correction_and_what_a_thing_is_now_are_asked_about(string request) =>
        Assert.NotEqual(UnderstandingOutcome.Understood, Interpreter.Read(request).Outcome);

    [Theory]
    [InlineData("create vm web-1 in rg-a, daily backups")]
    [InlineData("create vm web-1 in rg-a, encrypted at host")]
    [InlineData("create vm web-1 in rg-a, ideally cheap")]
    [InlineData("create vm web-1 in rg-a, same as web-0")]
    [InlineData("create vm web-1 in rg-a, tomorrow morning")]
    [InlineData("create storage account stx1, soft delete enabled")]
    [InlineData("create storage account stx1 with the usual policies")]
    [InlineData("start vm web-1, after lunch")]
    [InlineData("start vm web-1, install nginx on it")]
    [InlineData("create vm web-1, connect it to the hub")]
    public void What_may_be_wanted_with_it_is_no_remark(string request) => Assert.NotEqual(UnderstandingOutcome.Understood, Interpreter.Read(request).Outcome);

    [Fact]
    public void A_value_in_brackets_is_never_read_over() =>
        Assert.Equal(
            "storage.create access_tier=Hot name=stdesign4 redundancy=ZRS resource_group=rg-design",
            ExpectedForm.Of(Interpreter.Read("hello from the design team, could you create a storage account stdesign4 (hot, ZRS) in rg-design?")));

    [Theory]
    [InlineData("We no longer need the redis cache redis-poc-1, please remove it", "redis.delete name=redis-poc-1")]
    [InlineData("vm web-01 keeps running out of memory, resize it to D8s_v5", "vm.resize name=web-01 to_size=Standard_D8s_v5")]
    [InlineData("vm api-2 is unresponsive. Please reboot.", "vm.restart name=api-2")]
    public void What_a_statement_names_is_what_it_means(string request, string form) => Assert.Equal(form, ExpectedForm.Of(Interpreter.Read(request)));

    [Fact]
    public void What_was_read_over_is_shown_where_it_stands()
    {
        const string Request = "stop vm web-01 until further notice, finance approved it";
        var understanding = Interpreter.Read(Request);

        Assert.Equal(["until further notice", "finance approved it"], understanding.Asides.Select(aside => aside.Text));
        Assert.All(understanding.Asides, aside => Assert.Equal(aside.Text, Request.Substring(aside.Start, aside.Text.Length)));
        Assert.NotNull(understanding.Asides[0].Note);
        Assert.Contains("\"asides\"", UnderstandingJson.Line(understanding), StringComparison.Ordinal);
    }
}
