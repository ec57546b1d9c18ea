using Redactor.Documents;

namespace Redactor.Documents.Tests;

public sealed class BoxTests
{
    [Fact]
    public void Boxes_that_share_an_edge_do_not_intersect() =>
        new Box(0, 0, 10, 10).Intersects(new Box(10, 0, 20, 10)).ShouldBeFalse();

    [Fact]
    public void The_common_part_of_distant_boxes_is_empty() =>
        new Box(0, 0, 10, 10).Intersect(new Box(50, 50, 60, 60)).IsEmpty.ShouldBeTrue();

    [Fact]
    public void The_box_around_boxes_ignores_empty_ones() =>
        Box.Around([new Box(5, 6, 7, 8), default, new Box(1, 9, 2, 12)]).ShouldBe(new Box(1, 6, 7, 12));

    [Fact]
    public void A_box_is_clipped_to_its_page() =>
        new Box(-5, -5, 2000, 30).ClipTo(100, 20).ShouldBe(new Box(0, 0, 100, 20));

    [Fact]
    public void The_area_of_a_page_sized_box_does_not_overflow() =>
        new Box(0, 0, 60_000, 60_000).Area.ShouldBe(3_600_000_000L);
}
