import Domain
import Reading
import Rules
import Testing

/// The examples in the rule files are their tests.
@Suite struct RuleExampleTests {
    static let rulebook: Result<Rulebook, RuleErrors> = Result { () throws(RuleErrors) in try Rulebook.load() }

    static var languageExamples: [Example] {
        (try? rulebook.get())?.languages.flatMap { language in
            language.examples.map {
                Example(
                    file: language.file.path, language: language.code, text: $0.text, published: $0.day,
                    expected: $0.reads, leaves: $0.leaves ?? [])
            }
        } ?? []
    }

    static var claimExamples: [Example] {
        patterns.flatMap { pattern in
            pattern.examples.map {
                Example(
                    file: pattern.file.path, language: pattern.language, text: $0.text, published: $0.day,
                    expected: $0.claims)
            }
        }
    }

    static var counterexamples: [Example] {
        patterns.flatMap { pattern in
            pattern.counterexamples.map {
                Example(
                    file: pattern.file.path, language: pattern.language, text: $0, published: Day(2024, 6, 1),
                    expected: [])
            }
        }
    }

    static var flowExamples: [(name: String, example: IndicatorExample)] {
        (try? rulebook.get())?.indicators.flatMap { rules in
            rules.examples.map { (rules.indicator.name, $0) }
        } ?? []
    }

    static var patterns: [ClaimPattern] {
        (try? rulebook.get())?.claimPatterns.values.flatMap(\.patterns).sorted { $0.file.path < $1.file.path } ?? []
    }

    @Test func `every rule file loads`() throws {
        let rulebook = try Self.rulebook.get()
        #expect(rulebook.languages.count >= 2)
        #expect(!Self.claimExamples.isEmpty && !Self.languageExamples.isEmpty)
    }

    @Test(arguments: languageExamples)
    func `a language reads its examples`(_ example: Example) throws {
        let readings = example.readings(try Self.rulebook.get())
        let read =
            readings.quantities.map(Printed.quantity) + readings.times.map(Printed.time) + Printed.speech(readings)
        for left in example.leaves { #expect(!read.contains { $0.hasPrefix(left) }, "read: \(read)") }
        for expected in example.expected { #expect(read.contains(expected), "read: \(read)") }
    }

    @Test(arguments: claimExamples)
    func `a claim pattern reads its examples`(_ example: Example) throws {
        let read = example.readings(try Self.rulebook.get()).claims.map(Printed.claim)
        for expected in example.expected {
            #expect(read.contains(expected), "read: \(read)")
        }
        #expect(
            read.filter { !$0.hasPrefix("direction") }.count
                == example.expected.filter { !$0.hasPrefix("direction") }.count)
    }

    @Test(arguments: counterexamples)
    func `a claim pattern leaves its counterexamples alone`(_ example: Example) throws {
        let rulebook = try Self.rulebook.get()
        let own = example.readings(rulebook).claims.filter { $0.provenance.file == "Rules/\(example.file)" }
        #expect(own.isEmpty, "read: \(own.map(Printed.claim))")
    }

    @Test(arguments: flowExamples)
    func `an indicator knows its examples`(_ name: String, _ example: IndicatorExample) throws {
        // A figure behind the words makes a claim of the flow, so that the flow can be seen.
        let rulebook = try Self.rulebook.get()
        let flows = Example(
            file: name, language: example.language, text: example.text, published: Day(2024, 6, 1), expected: []
        ).readings(rulebook).claims
        let claim = try #require(flows.first, "no claim in \(example.text)")
        #expect(claim.indicator == name)
        #expect(claim.flow.from == example.from && claim.flow.to == example.to)
    }
}
