using System.Text;
using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Intents.Words;

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
    public void Of_two_things_that_were_told_of_none_is_struck_where_one_is_meant()
    {
        string[] kinds = ["vm {0}", "web app {0}", "redis {0}"];
        string[] tales = ["we moved from {0} to {1}", "data was moved from {0} to {1}", "we have {0} and {1}", "{0} and {1} are in the same subnet", "traffic goes from {0} to {1}", "between {0} and {1} there is a problem", "{0} was replaced by {1}", "{1} replaces {0}", "{0} is a copy of {1}", "{0} talks to {1}", "we switched over from {0} to {1}", "{0} hangs because of {1}"];
        string[] orders = ["delete {0}", "stop {0} please", "please restart {0}", "can you deallocate {0}?", "get rid of {0}", "resize {0} to D4s_v5", "please drop {0} now"];
        string[] ones = ["the former", "the latter", "it", "that one", "the old one", "the first", "the second one", "the other", "the original", "the newer one", "the previous one", "this"];
        List<string> wrong = [];
        foreach (var (kind, tale) in kinds.SelectMany(kind => tales.Select(tale => (kind, tale))))
        {
            foreach (var (order, one) in orders.SelectMany(order => ones.Select(one => (order, one))))
            {
                var request = $"{Fill(tale, Fill(kind, "web1"), Fill(kind, "web2"))}, {Fill(order, one)}";
                var struck = Struck(request);
                if (struck.Count > 0)
                {
                    wrong.Add($"{request} => {string.Join(',', struck)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(Environment.NewLine, wrong.Take(40))}");
    }

    [Fact]
    public void What_is_put_right_is_never_struck_together_with_what_was_said_first()
    {
        string[] orders = ["delete", "stop", "please restart"];
        string[] kinds = ["vm", "the web app"];
        string[] signs = [", ", ". ", " - ", "... ", "; "];
        string[] words = ["sorry", "oops", "correction", "err", "sry", "apologies", "I mean", "scratch that", "actually", "make that", "no", "no wait", "hm", "pardon", "my mistake", "typo", "wrong one", "I meant", "or rather", "oh sorry", "hold on", "nope", "uh", "wait", "sorry I meant", "falsch", "Korrektur", "nein", "non", "désolé", "argh", "my bad", "edit", "not that", "hello", "gosh", "hmm", "that's wrong", "let me rephrase", "not that one"];
        List<string> wrong = [];
        foreach (var (order, kind) in orders.SelectMany(order => kinds.Select(kind => (order, kind))))
        {
            foreach (var (word, sign) in words.SelectMany(word => signs.Select(sign => (word, sign))))
            {
                foreach (var second in (string[])[$"{kind} web-2", "web-2", "the second one", "it's web-2", "*web-2"])
                {
                    foreach (var behind in (string[])[", ", ": "])
                    {
                        var request = $"{order} {kind} web-1{sign}{word}{behind}{second}";
                        if (Struck(request).Count > 0)
                        {
                            wrong.Add(request);
                        }
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(Environment.NewLine, wrong.Take(40))}");
    }

    [Fact]
    public void What_is_taken_back_is_not_done()
    {
        string[] orders = ["delete vm web-1", "stop vm web-1", "restart web app wa-1", "resize vm web-1 to D4s_v5", "scale scale set ss-1 to 4", "create a vm named web-1", "delete rg-a", "deallocate vms a-1 and a-2"];
        string[] words = ["scratch that", "strike that", "cancel that", "ignore that", "disregard", "forget it", "just kidding", "jk", "never mind", "nvm", "oops", "wrong channel", "I take that back", "don't do it", "changed my mind", "false alarm", "or maybe not", "please ignore", "oops, wrong ticket", "no, don't"];
        foreach (var request in orders.SelectMany(order => words.SelectMany(word => (string[])[$"{order}. {word}.", $"{order}, {word}", $"{order} - {word}!", $"{order}... {word}", $"please {order}. Thanks! {word}"])))
        {
            Assert.True(Interpreter.Read(request).Outcome != UnderstandingOutcome.Understood, request);
        }
    }

    [Fact]
    public void How_something_is_never_becomes_what_it_is_brought_to()
    {
        string[] things = ["vm web-1", "the vm web-1", "scale set ss-1", "postgres pg-1"];
        string[] complaints = ["too small", "too big", "is too small", "tiny", "is only a D2s_v3", "is a D2s_v3", "is Standard_B2s", "is way too large", "has only 2 vcpus", "is just a B1s", "runs on D2s_v3", "is still D2s_v3", "isn't big enough", "is small", "currently D2s_v3", "was a D2s_v3", "has 4 GB of memory", "is far too huge"];
        string[] orders = ["resize it please", "please resize", "resize pls!", "can you resize it?", "upgrade it", "bump it up", "please upgrade"];
        string[] joints = [", ", ". ", " - ", "; ", ": "];
        List<string> wrong = [];
        foreach (var said in things.SelectMany(thing => complaints.Select(complaint => $"{thing} {complaint}")))
        {
            foreach (var request in orders.SelectMany(order => joints.SelectMany(joint => (string[])[$"{said}{joint}{order}", $"{order}{joint}{said}"])))
            {
                if (Interpreter.Read(request) is { Outcome: UnderstandingOutcome.Understood } heard && heard.Clauses.Any(clause => Verbs.Hurt(clause.Verb)))
                {
                    wrong.Add(request);
                }
            }
        }

        string[] levels = ["redis r-1 basic is not enough, please upgrade", "aks cluster k-1 has 3 nodes, scale it up", "acr regone basic is too slow, please upgrade", "scale set ss-1 runs 2 instances, scale it out", "node pool np1 of k-1 has just 1 node, please scale", "app service plan p-1 is B1, upgrade it please", "it is only Standard_B2s, resize it", "resize vm web-1, it is only a B2s", "scale aks cluster k-1, it has 3 nodes only", "disk d-1 is 128 GB, grow it", "disk d-1 has 128 GB, please extend it"];
        wrong.AddRange(levels.Where(request => Interpreter.Read(request).Outcome == UnderstandingOutcome.Understood));
        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(Environment.NewLine, wrong.Take(40))}");
    }

    [Fact]
    public void What_a_thing_has_or_comes_from_is_no_target()
    {
        (string Thing, string Value)[] things = [("vm web-1", "D2s_v3"), ("the vm web-1", "Standard_B2s"), ("aks cluster k-1", "3 nodes"), ("scale set ss-1", "2 instances"), ("redis r-1", "C1"), ("disk d-1", "128 GB")];
        string[] frames = ["{0} {1} from {2}", "{0} {1} off {2}", "{0} {1} ({2})", "{0} {1} (currently {2})", "{0} {1} running {2}", "{0} {1} which has {2}", "{0} {1}, it has {2}", "{0} {1} currently at {2}", "{0} {1} to at least {2}", "{0} {1} to at most {2}", "{0} {1} to max {2}", "{0} {1}, {2} is too little", "{0} {1} because {2} is not enough", "{0} {1}, now {2}", "{0} {1} of {2}", "{0} {1}, {2} are enough for nobody", "{0} {1} to more than {2}", "{0} {1} above {2}", "{0} {1} below {2}"];
        List<string> wrong = [];
        foreach (var (thing, value) in things)
        {
            var verb = value.Contains(' ', StringComparison.Ordinal) && !value.EndsWith("GB", StringComparison.Ordinal) ? "scale" : "resize";
            wrong.AddRange(frames.SelectMany(frame => (string[])[Fill(frame, verb, thing, value), Fill(frame, "please " + verb, thing, value)])
                .Where(request => Interpreter.Read(request) is { Outcome: UnderstandingOutcome.Understood } heard
                    && heard.Clauses.Any(clause => Verbs.Hurt(clause.Verb) && !clause.Parameters.Has("max_count") && !clause.Parameters.Has("min_count"))));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(Environment.NewLine, wrong.Take(40))}");
    }

    [Fact]
    public void One_that_is_to_be_left_out_of_many_is_never_the_one_that_is_struck()
    {
        string[] orders = ["delete vms in rg-a", "stop all vms in rg-a", "delete all vms in rg-a", "restart the vms in rg-a", "deallocate every vm in rg-a", "delete web apps in rg-a", "stop all vms tagged env=dev"];
        string[] exceptions = ["except", "but not", "excluding", "ex", "w/o", "without", "save", "bar", "barring", "minus", "less", "!", "!=", "<>", "~", "-", "^", ", hands off", ", mind", ", careful with", ", beware", ", preserve", ", retain", ", exempt", ", protect", ", lock", ", ignore", ", omit", ", skip", ", spare", ", exclude", ", leave out", ", leave", ", not", ", keep", ", anything but", ", apart from", "other than", "unlike", "besides", "whose name is not", "whose name has not", "that are not", ", never", ", just not", ", no", ", only not"];
        string[] claims = ["is production", "stays", "must run", "is needed", "excluded", "excepted", "not", "is not to be touched", "is off limits", "remains", "has to stay", "is important", "is mine", "belongs to finance", "too?"];
        List<string> wrong = [];
        foreach (var order in orders)
        {
            foreach (var request in exceptions.SelectMany(except => (string[])[$"{order} {except}{(char.IsLetter(except[^1]) ? " " : "")}web-1", $"{order} {except} web-1", $"{order} {except} vm web-1"]).Concat(claims.SelectMany(claim => (string[])[$"{order}, web-1 {claim}", $"{order}. web-1 {claim}.", $"{order} (web-1 {claim})"])))
            {
                if (Interpreter.Read(request) is { Outcome: UnderstandingOutcome.Understood } heard && heard.Clauses.Any(clause => Verbs.Hurt(clause.Verb)))
                {
                    wrong.Add(request);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(Environment.NewLine, wrong.Take(60))}");
    }

    [Theory]
    [InlineData("plan: delete vm web-1")]
    [InlineData("Anna said: stop vm web-1")]
    [InlineData("delete instances of scale set ss-1")]
    [InlineData("stop the web server on vm web-1")]
    [InlineData("delete vm web-1, disk d-1 only")]
    [InlineData("stop (delete) vm web-1")]
    [InlineData("delete vm web-1 against web-2")]
    [InlineData("remove subnet s-1 from nsg-1")]
    [InlineData("delete vm web-1 from the list")]
    [InlineData("vm web-1: D2s_v3 -> D4s_v3 please")]
    [InlineData("want vm web-1 off")]
    [InlineData("new size for vm web-1: D4s_v3")]
    [InlineData("I'm going to delete vm web-1")]
    [InlineData("ok to delete vm web-1?")]
    [InlineData("delete vms named not web-1")]
    [InlineData("resize the original to D4s_v5")]
    [InlineData("delete vms in rg-x unless they are running")]
    public void What_only_sounds_like_an_order_to_strike_that_thing_asks(string request) => Assert.NotEqual(UnderstandingOutcome.Understood, Interpreter.Read(request).Outcome);

    [Fact]
    public void What_is_needed_for_something_is_not_made_a_second_time()
    {
        string[] orders = ["turn vm web-1 back on please", "could somebody list the VMs in rg-a?", "resize vm web-1 to D4s_v3", "scale scale set ss-1 to 4", "start vm web-1", "stop vm web-1", "delete vm web-1", "create a container logs in storage account stx1", "show vm web-1", "restart web app wa-1"];
        string[] needs = ["I need it for the training", "need it for the report", "we need it for the build", "we need them for the launch", "I need it tomorrow", "we need it later", "need it asap", "I'll need it for the demo", "we need it for vm web-9", "need it for the cost review", "I want it for the tests", "we'd like it for friday", "they need it for the storage migration"];
        foreach (var request in orders.SelectMany(order => needs.SelectMany(need => (string[])[$"{order}, {need}", $"{order}. {need}.", $"{order} - {need}"])))
        {
            var heard = Interpreter.Read(request);
            Assert.False(heard.Clauses.Count(clause => clause.Verb == "create") > (request.StartsWith("create", StringComparison.Ordinal) ? 1 : 0), request);
            Assert.False(request.StartsWith("delete", StringComparison.Ordinal) && heard.Outcome == UnderstandingOutcome.Understood, request);
        }
    }

    [Fact]
    public void A_word_that_may_mean_less_than_a_deletion_asks()
    {
        string[] things = ["vm a-1", "the vm a-1", "web app wa-1", "rg-a", "resource group rg-a", "postgres pg-1", "aks cluster k-1", "vnet-1"];
        string[] frames = ["take down {0}", "take {0} down", "take {0} down please", "{0} needs to be taken down", "please take {0} down over the weekend", "take {0} down for an hour", "take {0} offline", "kill {0}", "free up {0}", "release {0}", "empty {0}", "clean up {0}", "clean {0} up", "cleanup {0}", "wipe {0}", "clear out {0}", "clear {0}", "bring {0} down", "let {0} go", "put {0} down", "tidy up {0}", "flush {0}", "reset {0}", "drop {0} to B2s", "take {0} down to B2s"];
        foreach (var request in things.SelectMany(thing => frames.Select(frame => Fill(frame, thing))))
        {
            Assert.False(Interpreter.Read(request) is { Outcome: UnderstandingOutcome.Understood } heard && heard.Clauses.Any(clause => clause.Verb is "delete" or "stop"), request);
        }
    }

    private static string Fill(string frame, params string[] with) => string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, with);

    /// <summary>All that would be struck without a further question, by name; a selection counts as one.</summary>
    private static List<string> Struck(string request) =>
        Interpreter.Read(request) is not { Outcome: UnderstandingOutcome.Understood } heard ? []
        : [.. heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)).SelectMany(clause => clause.Filter is not null ? ["a selection"] : clause.Parameters.Words("name").Concat(clause.Parameters.Words("names")))];

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
