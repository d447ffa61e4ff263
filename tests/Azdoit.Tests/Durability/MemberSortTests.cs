using System.Text;
using Azdoit.Durability;

namespace Azdoit.Tests.Durability;

public sealed class MemberSortTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("\"b,a\"", "\"b,a\"")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{"id_x":1,"id":2,"idx":3}""", """{"id":2,"id_x":1,"idx":3}""")]
    [InlineData("""{"z":{"b":[{"d":"}","c":"\\\""},[],{}],"a":null},"a":{}}""", """{"a":{},"z":{"a":null,"b":[{"c":"\\\"","d":"}"},[],{}]}}""")]
    public void Members_stand_in_ordinal_order_at_every_depth(string json, string sorted)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var sort = new MemberSort((ref readonly _) => { });

        sort.Sort(text);
        Assert.Equal(sorted, Encoding.UTF8.GetString(text));

        sort.Sort(text);
        Assert.Equal(sorted, Encoding.UTF8.GetString(text));
    }
}
