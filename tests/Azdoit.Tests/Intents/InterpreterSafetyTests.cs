using System.Text;
using Azdoit.Catalog;
using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

public sealed class InterpreterSafetyTests
{
    private static readonly string[] Words =
    [
        "delete", "all", "the", "VMs", "vm", "stop", "don't", "not", "in", "rg-dev", "web-01", "and", "create", "a", "3", "-1", "\"", "'", "(", ")", ";", ",", ".", "..", "=", "a=b", "*", "Standard_D4s_v3", "4", "vcpu", "gb", "to", "it", "them", "with", "called", "named",
        "West", "Europe", "tagged", "older", "than", "30", "days", "resize", "scale", "nodes", "subnet", "port", "443", "if", "except", "--name", "/", "??", "é", "漢字", "🙂", "1.5.2", "10.0.0.0/8", "9999999999999999999999", "..web", "web-..", "x..y", "v3", "_", "-", "'s", "of", "cost", "per", "by",
    ];

    [Fact]
    public void No_input_throws_and_every_answer_is_one_of_three()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 4000; round++)
        {
            var request = round % 3 == 0 ? Noise(random) : string.Join(random.Next(8) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 16)).Select(_ => Words[random.Next(Words.Length)]));
            var understanding = Interpreter.Read(request);

            Assert.Equal(understanding.Outcome == UnderstandingOutcome.Unsupported, understanding.Reason is not null);
            Assert.Equal(understanding.Outcome == UnderstandingOutcome.Clarify, !understanding.Questions.IsEmpty);
            Assert.NotEmpty(UnderstandingJson.Line(understanding));
        }
    }

    [Fact]
    public void Nothing_is_ever_interrupted_or_destroyed_without_a_target()
    {
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var understanding = Interpreter.Read(string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Words[random.Next(Words.Length)])));
            if (understanding.Outcome != UnderstandingOutcome.Understood)
            {
                continue;
            }

            foreach (var clause in understanding.Clauses.Where(clause => Subjects.Find(clause.Kind)!.Find(clause.Verb)!.Class is EffectClass.Interrupt or EffectClass.Destroy))
            {
                Assert.True(
                    clause.Parameters.Has("name") || clause.Parameters.Has("names") || clause.Filter is { IsEmpty: false } || clause.RefersTo is not null || (KnownKinds.Find(clause.Kind)?.ParentParameter is { } parent && clause.Parameters.Has(parent)),
                    $"'{understanding.Request}' has no target");
            }
        }
    }

    [Theory]
    [InlineData("don't delete vm web-01")]
    [InlineData("please do not stop web-01")]
    [InlineData("never restart db-01")]
    [InlineData("you must not delete the resource group rg-a")]
    [InlineData("list VMs without deleting web-01")]
    [InlineData("create a vm named web-02 but don't delete web-01")]
    [InlineData("delete all VMs except web-01")]
    [InlineData("list vms; delete vm web-01")]
    public void A_negated_excepted_or_smuggled_operation_never_comes_out(string request) =>
        Assert.DoesNotContain(Interpreter.Read(request) is { Outcome: UnderstandingOutcome.Understood } understood ? understood.Clauses : [], clause => clause.Verb is "delete" or "stop" or "restart");

    [Fact]
    public void What_is_only_said_to_be_something_is_never_struck()
    {
        string[] orders = ["delete vm web-01", "stop vm web-01", "restart vm web-01", "deallocate vm web-01", "delete vm web-01 in rg-a", "resize vm web-01 to D4s_v5", "please delete the vm web-01"];
        string[] things = ["web-02", "vm web-02", "the vm web-02", "all vms in rg-b", "everything in rg-b", "web-02 and web-03", "disk d-2", "rg-b"];
        string[] claims = ["is fine", "are fine", "is ok", "was ok", "should be ok", "is enough for us", "is there", "are new", "is up", "are up", "is ok as it is", "has the data now", "was attached to vm-3", "is used by finance", "will be needed", "stays", "keeps running", "is the good one"];
        string[] joints = [", ", ". ", "; ", " - ", ", and ", ", as ", ", because "];
        foreach (var claim in things.SelectMany(thing => claims.Select(claim => $"{thing} {claim}")))
        {
            foreach (var request in orders.SelectMany(order => joints.Select(joint => order + joint + claim).Append($"{claim}, please {order}")))
            {
                var heard = Interpreter.Read(request);
                Assert.False(
                    heard.Outcome == UnderstandingOutcome.Understood && heard.Clauses.Any(clause => clause.Filter is not null || clause.Parameters.Words("name").Concat(clause.Parameters.Words("names")).Any(name => name != "web-01") || clause.Parameters.Text("resource_group") == "rg-b"),
                    request);
            }
        }
    }

    [Fact]
    public void Where_something_is_to_be_kept_out_no_rule_lets_it_in()
    {
        string[] rules = ["a {0} rule", "an inbound {0} rule", "a rule that {0}", "a network security rule named r1 that {0}", "a rule which {0}", "a security rule with access {0}", "a rule with action {0}", "a rule to {0}", "a rule, {0}", "a rule and {0}", "a rule named {0}-it", "a rule with priority 200 that {0}"];
        string[] denials = ["deny", "denies", "denying", "block", "blocks", "blocking", "reject", "rejects", "rejecting", "forbids", "forbidding", "prohibits", "refuses", "drops", "dropping", "disallows", "closes", "blocked", "denied"];
        string[] places = ["port 23 on nsg-web", "for port 22 in nsg-a", "for ssh from 10.0.0.0/8 in nsg-a", "on nsg-web for port 23", "inbound traffic to port 23 in nsg-x", "to nsg-web with priority 200"];
        foreach (var verb in (string[])["create", "add", "i need", "set up", "make"])
        {
            foreach (var request in rules.SelectMany(rule => denials.SelectMany(denial => places.Select(place => $"{verb} {string.Format(System.Globalization.CultureInfo.InvariantCulture, rule, denial)} {place}"))))
            {
                Assert.False(Interpreter.Read(request).Clauses.Any(clause => clause.Kind == "nsg_rule" && clause.Parameters.Text("access") == "Allow"), request);
            }
        }
    }

    [Theory]
    [InlineData("create an allow or deny rule for port 443 on nsg-web")]
    [InlineData("create a rule allowing port 22 on nsg-web that denies ssh")]
    public void Letting_in_and_keeping_out_at_once_is_asked_about(string request) =>
        Assert.Contains(Interpreter.Read(request).Questions, question => question.Parameter == "access");

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("list vms\u0000")]
    [InlineData("list vms\u001b[31m")]
    [InlineData("delete \u202Evm web-01")]
    [InlineData("احذف كل الأجهزة")]
    [InlineData("מחק את השרת")]
    [InlineData("list\u200Bvms")]
    public void Text_that_is_no_plain_request_is_refused_with_a_reason(string request)
    {
        var understanding = Interpreter.Read(request);

        Assert.Equal(UnderstandingOutcome.Unsupported, understanding.Outcome);
        Assert.NotEmpty(understanding.Reason!);
    }

    [Fact]
    public void A_megabyte_is_refused_at_once() =>
        Assert.Equal(UnderstandingOutcome.Unsupported, Interpreter.Read(new('a', 1 << 20)).Outcome);

    private static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(40); i > 0; i--)
        {
            text.Append((char)random.Next(1, random.Next(2) == 0 ? 128 : 0xFFFF));
        }

        return text.ToString();
    }
}
