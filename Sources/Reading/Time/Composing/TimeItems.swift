import Domain
import Matching
import Rules

/// What may stand in the slots of time patterns: words of the calendar, numbers that can be parts of a date, and the times
/// that earlier stages found.
struct TimeItems {
    /// A number in one of its roles, or a time found before.
    enum Item {
        case number(Double)
        case time(TimeSense)
    }

    let tokens: Tokens
    let sentence: Sentence
    /// What stands in the sentence before any time was found.
    private(set) var slots: SlotTable
    private var items: [Item] = []

    init(tokens: Tokens, sentence: Sentence, numbers: [FoundNumber]) {
        self.tokens = tokens
        self.sentence = sentence
        slots = sentence.slots
        var inFigure: Set<Int> = []
        for number in numbers
        where number.tokens.count > 1 && !number.isLabel && !number.isFraction && !number.isOrdinal {
            if !isDayAndMonth(number.tokens) { inFigure.formUnion(number.tokens) }
        }
        for index in sentence.tokens where tokens[index].kind == .digits && !inFigure.contains(index) {
            addDigits(at: index)
        }
        for number in numbers {
            add(number)
            addPointed(number)
        }
        for (first, second) in zip(numbers, numbers.dropFirst()) { addSpoken(first, second) }
    }

    /// The value of a slot: a number's own, or the one that the language's list gives the word.
    func number(_ slot: Slot) -> Double? {
        guard slot.index >= sentence.cues.count else { return Double(sentence.cues[slot.index].value.value) }
        if case .number(let value) = items[slot.index - sentence.cues.count] { return value }
        return nil
    }

    /// The value that the language's list gives a word.
    func word(_ slot: Slot) -> String? {
        slot.index < sentence.cues.count ? sentence.cues[slot.index].value.value : nil
    }

    /// The time that an earlier stage found.
    func time(_ slot: Slot) -> TimeSense? {
        guard slot.index >= sentence.cues.count, case .time(let sense) = items[slot.index - sentence.cues.count] else {
            return nil
        }
        return sense
    }

    /// Keeps a time for the patterns of later stages, which know it by a slot.
    mutating func add(_ sense: TimeSense, as kind: SlotKind, _ tokens: Range<Int>) -> Slot {
        slot(.time(sense), kind, tokens)
    }

    private mutating func add(_ item: Item, _ kind: SlotKind, _ range: Range<Int>) {
        slots.insert(slot(item, kind, range))
    }

    private mutating func slot(_ item: Item, _ kind: SlotKind, _ range: Range<Int>) -> Slot {
        items.append(item)
        return Slot(kind: kind, tokens: range, index: sentence.cues.count + items.count - 1)
    }

    /// Whether a figure may be a day and a month, each with a point behind it: "14.10.".
    private func isDayAndMonth(_ range: Range<Int>) -> Bool {
        range.count == 3 && range.upperBound < sentence.tokens.upperBound
            && [range.lowerBound + 1, range.upperBound].allSatisfy { index in
                tokens.positions.bytes[tokens[index].start..<tokens[index].end].elementsEqual([46])
                    && !tokens[index].spaceBefore
            }
            && tokens[range.upperBound - 1].end - tokens[range.upperBound - 1].start == 2
    }

    /// Digits by themselves: a year, a day, an hour, according to how many they are.
    private mutating func addDigits(at index: Int) {
        let bytes = tokens.positions.bytes[tokens[index].start..<tokens[index].end]
        guard bytes.count <= 4 else { return }
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return }
            value = value * 10 + Int(byte) - 48
        }
        let range = index..<index + 1
        guard sentence.cue("currency-sign", endingAt: index) == nil else { return }
        let number = Item.number(Double(value))
        switch bytes.count {
        case 1, 2:
            add(number, "digits", range)
            if (1...31).contains(value) { add(number, "day", range) }
            if (1...12).contains(value) { add(number, "monthnum", range) }
            if value <= 24 { add(number, "hour", range) }
            if value <= 24, standsAlone(range) { add(number, "bare-hour", range) }
            if bytes.count == 2 {
                if value < 60 { add(number, "minute", range) }
                add(number, "yy", range)
            }
        case 3: add(number, "oldyear", range)
        default:
            guard !isMeasured(range) else { return }
            if (1500...2099).contains(value) { add(number, "year", range) }
            if value < 1500 { add(number, "oldyear", range) }
            if value < 2400, value % 100 < 60 { add(number, "military", range) }
            if value < 1000, value % 100 < 60 { add(number, "military-early", range) }
        }
    }

    /// A currency before it or a unit behind it makes it a quantity: "$2000", "2000 percent".
    private func isMeasured(_ range: Range<Int>) -> Bool {
        sentence.cue("currency-sign", endingAt: range.lowerBound) != nil
            || sentence.cue("unit", at: range.upperBound) != nil
                && sentence.cue("timeunit", at: range.upperBound) == nil
            || sentence.cue("currency", at: range.upperBound) != nil
    }

    /// Whether nothing follows that it could count.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        guard range.upperBound < sentence.tokens.upperBound else { return true }
        let next = tokens[range.upperBound]
        return next.kind == .lineEnd
            || [".", ",", ";", "?", "!"].contains(tokens.string(range.upperBound..<range.upperBound + 1))
    }

    /// Hours and minutes with a point between them: "8.30".
    private mutating func addPointed(_ number: FoundNumber) {
        let range = number.tokens
        guard range.count == 3, tokens[range.lowerBound].kind == .digits, tokens[range.upperBound - 1].kind == .digits,
            tokens[range.upperBound - 1].end - tokens[range.upperBound - 1].start == 2,
            (0..<24.6).contains(number.value)
        else { return }
        let value = (number.value * 100).rounded()
        if value.truncatingRemainder(dividingBy: 100) < 60 { add(.number(value), "pointed-clock", range) }
    }

    /// Two numbers in words may tell a year or a time of day: "nineteen eighty-four", "seven thirty".
    private mutating func addSpoken(_ first: FoundNumber, _ second: FoundNumber) {
        guard first.tokens.upperBound == second.tokens.lowerBound, !first.isOrdinal, !second.isOrdinal,
            tokens[first.tokens.lowerBound].kind == .word, tokens[second.tokens.lowerBound].kind == .word,
            let high = Int(exactly: first.value), let low = Int(exactly: second.value)
        else { return }
        let range = first.tokens.lowerBound..<second.tokens.upperBound
        if (15...21).contains(high), (10...99).contains(low) { add(.number(Double(high * 100 + low)), "year", range) }
        if (1...12).contains(high), (10...59).contains(low) {
            add(.number(Double(high * 100 + low)), "spoken-clock", range)
        }
    }

    private mutating func add(_ number: FoundNumber) {
        let item = Item.number(number.value)
        let isWhole = number.value == number.value.rounded()
        if number.isOrdinal {
            add(item, "ordinal", number.tokens)
            guard isWhole, (1...31).contains(number.value) else { return }
            add(item, "day", number.tokens)
            if standsAlone(number.tokens) { add(item, "bare-day", number.tokens) }
            return
        }
        guard !number.isLabel, number.value >= 0, number.value < 100_000 else { return }
        add(item, "count", number.tokens)
        guard isWhole, tokens[number.tokens.lowerBound].kind != .digits else { return }
        // In words or ideographs a number can be what digits can be.
        if (1...31).contains(number.value) { add(item, "day", number.tokens) }
        if (1...12).contains(number.value) { add(item, "monthnum", number.tokens) }
        if number.value <= 24 { add(item, "hour", number.tokens) }
        if number.value < 60 { add(item, "minute", number.tokens) }
        if (1500...2099).contains(number.value), !isMeasured(number.tokens) { add(item, "year", number.tokens) }
    }
}
