using Azdoit.Tests.Approval;

namespace Azdoit.Tests.Catalog;

public sealed class KindsPageTests
{
    [Fact]
    public void The_page_about_kinds_says_what_the_catalogue_says() => Approved.Matches("docs/kinds.md", KindsPage.Text());
}
