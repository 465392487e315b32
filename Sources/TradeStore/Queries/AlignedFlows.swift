/// Two lists of values in step: for each goods and period that either has, both values, or the one there is.
struct AlignedFlows<Left: IteratorProtocol<FlowCursor.Step>, Right: IteratorProtocol<FlowCursor.Step>>: Sequence,
    IteratorProtocol
{
    private var left: Left
    private var right: Right
    private var nextLeft: FlowCursor.Step?
    private var nextRight: FlowCursor.Step?

    init(_ left: Left, _ right: Right) {
        self.left = left
        self.right = right
        nextLeft = self.left.next()
        nextRight = self.right.next()
    }

    mutating func next() -> (place: UInt64, left: Double?, right: Double?)? {
        let place: UInt64
        switch (nextLeft?.place, nextRight?.place) {
        case (nil, nil): return nil
        case (let a?, nil): place = a
        case (nil, let b?): place = b
        case (let a?, let b?): place = Swift.min(a, b)
        }
        var (a, b): (Double?, Double?)
        if let step = nextLeft, step.place == place {
            a = step.value
            nextLeft = left.next()
        }
        if let step = nextRight, step.place == place {
            b = step.value
            nextRight = right.next()
        }
        return (place, a, b)
    }
}
