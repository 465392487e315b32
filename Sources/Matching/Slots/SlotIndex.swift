/// A sentence made ready for patterns: at each token what begins there.
struct SlotIndex: Sendable {
    /// One token.
    struct Place: Sendable {
        /// The word, and the kinds of the slots that begin here.
        var openers: DigestMask
        let word: UInt64
        let spaceBefore: Bool
        /// Whether it belongs to a figure.
        var isFigure = false
        /// Where its slots begin in the order; they end where those of the next place begin.
        var slots = 0
    }

    /// A slot where it stands, with no more than what is asked for in following patterns.
    struct Standing: Sendable {
        let key: UInt64
        /// Its number among those entered.
        let number: Int32
        /// The places from its first token to the one behind its last.
        let place: Int32
        let end: Int32

        static let nowhere = Standing(key: 0, number: -1, place: -1, end: -1)

        private init(key: UInt64, number: Int32, place: Int32, end: Int32) {
            self.key = key
            self.number = number
            self.place = place
            self.end = end
        }

        init(_ slot: Slot, _ number: Int, in sentence: Range<Int>) {
            self.init(
                key: slot.key, number: Int32(number), place: Int32(slot.tokens.lowerBound - sentence.lowerBound),
                end: Int32(slot.tokens.upperBound - sentence.lowerBound))
        }
    }

    let sentence: Range<Int>
    /// A place for each token, and one behind the last.
    private(set) var places: [Place] = []
    /// As they were entered.
    private(set) var slots: [Slot]
    /// The slots by their first token, the longest first, then as they were entered.
    private(set) var order: [Standing] = []
    /// Every word and kind of the sentence.
    private(set) var all = DigestMask()
    /// The places by what stands there.
    private(set) var openings: Openings

    init(tokens: Tokens, slots table: SlotTable, sentence: Range<Int>) {
        self.sentence = sentence
        slots = table.slots
        openings = Openings(places: sentence.count)
        places.reserveCapacity(sentence.count + 1)
        for token in sentence {
            let key = tokens[token].key
            places.append(Place(openers: .word(key), word: key, spaceBefore: tokens[token].spaceBefore))
        }
        places.append(Place(openers: DigestMask(), word: 0, spaceBefore: true))
        for slot in slots where sentence.contains(slot.tokens.lowerBound) {
            places[slot.tokens.lowerBound - sentence.lowerBound].openers.formUnion(.kind(slot.key))
            places[slot.tokens.lowerBound - sentence.lowerBound].slots += 1
        }
        // For now each place holds where the slots of the one before begin; entering those moves it on to its own.
        var (begin, end) = (0, 0)
        for place in places.indices {
            all.formUnion(places[place].openers)
            openings.insert(places[place].openers, at: place)
            let count = places[place].slots
            places[place].slots = begin
            (begin, end) = (end, end + count)
        }
        order = [Standing](repeating: .nowhere, count: end)
        for number in slots.indices where sentence.contains(slots[number].tokens.lowerBound) { enter(number) }
        for figure in table.figures {
            for token in figure.clamped(to: sentence) { places[token - sentence.lowerBound].isFigure = true }
        }
    }

    /// Enters one more slot behind those that were entered; it begins in the sentence.
    mutating func insert(_ slot: Slot) {
        let place = slot.tokens.lowerBound - sentence.lowerBound
        let standing = Standing(slot, slots.count, in: sentence)
        var at = places[place + 1].slots
        while at > places[place].slots, order[at - 1].end < standing.end { at -= 1 }
        order.insert(standing, at: at)
        slots.append(slot)
        for behind in place + 1..<places.count { places[behind].slots += 1 }
        places[place].openers.formUnion(.kind(slot.key))
        all.formUnion(.kind(slot.key))
        openings.insert(.kind(slot.key), at: place)
    }

    /// Puts a slot behind those of its place that are as long.
    private mutating func enter(_ number: Int) {
        let standing = Standing(slots[number], number, in: sentence)
        let next = Int(standing.place) + 1
        var at = places[next].slots
        places[next].slots += 1
        while at > 0, order[at - 1].place == standing.place, order[at - 1].end < standing.end {
            order[at] = order[at - 1]
            at -= 1
        }
        order[at] = standing
    }
}
