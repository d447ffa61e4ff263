namespace Azdoit.Durability;

/// <summary>A list that one thread at a time appends to, while any other reads what was there when it asked.</summary>
public sealed class GrowingList<T>
{
    private const int Smallest = 16;

    private T[] items = [];
    private int count;

    public int Count => Volatile.Read(ref count);

    public ArraySegment<T> Now
    {
        get
        {
            // In this order: an array that was put in place later holds these too.
            var there = Volatile.Read(ref count);
            return new ArraySegment<T>(items, 0, there);
        }
    }

    public void Add(T item)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, Math.Max(Smallest, 2 * count));
        }

        items[count] = item;
        Volatile.Write(ref count, count + 1);
    }
}
