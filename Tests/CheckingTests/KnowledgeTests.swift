import Domain
import Testing

@testable import Checking

/// What was known when, and what is not known at all.
struct KnowledgeTests {
    private let soFar = Trade.claim(
        .change, "total", "2025", Trade.percent("10", .almost, Interval(9, 10, highOpen: true)), .down
    ) { $0.soFar = true }

    @Test func `nearly a tenth so far this year, as of October and now`() throws {
        let then = try Trade.verdict(soFar, published: "2025-10-31", asOf: "2025-10-31")
        #expect(then.label == .supported)
        #expect(then.atWriting)
        #expect(then.explanation.contains("−9.4 %"))
        let both = try Trade.verdicts([soFar], published: "2025-10-31")
        #expect(both.map(\.atWriting) == [true, false])
        #expect(both.map(\.label) == [.supported, .supported])
        #expect(both[1].asOf == Day(2026, 4, 1))
        #expect(both[1].explanation.contains("January–September 2025"))
        #expect(both[1].explanation.contains("−6.9 %"))
        #expect(!both[0].explanation.contains("−6.9 %"))
    }

    @Test func `a text of some day between autumn and winter may mean any of the prints of that time`() throws {
        var document = Trade.document("text", "2025-12-31")
        document.published.earliest = Day(2025, 10, 1)
        let verdicts = try Checker(Trade.rulebook.get()).verdicts(
            on: [soFar], given: CustomsTable.observations, documents: [document], asOf: nil,
            now: Day(2026, 4, 1) ?? Day(number: 0))
        #expect(verdicts.map(\.label) == [.supported, .supported])
    }

    @Test func `a print that was not out yet supports nothing at the time of writing`() throws {
        let claim = Trade.claim(.level, "total", "2024", Trade.billions("245"))
        let verdicts = try Trade.verdicts([claim], published: "2024-12-01")
        #expect(verdicts.map(\.label) == [.notEnoughEvidence, .supported])
        #expect(verdicts[0].missing != nil)
    }

    @Test func `a print of about the day of writing may be the source of the text`() throws {
        let claim = Trade.claim(.level, "total", "2024", Trade.billions("245"))
        let verdicts = try Trade.verdicts([claim], published: "2025-01-13")
        #expect(verdicts.map(\.label) == [.supported, .supported])
        #expect(verdicts[0].explanation.contains("13 January 2025"))
    }

    @Test func `a text without a date is judged by what is known now`() throws {
        let claim = Trade.claim(.level, "total", "2024", Trade.billions("245"))
        let verdicts = try Checker(Trade.rulebook.get()).verdicts(
            on: [claim], given: CustomsTable.observations, documents: [], asOf: nil,
            now: Day(2026, 4, 1) ?? Day(number: 0))
        #expect(verdicts.map(\.atWriting) == [false])
    }

    @Test func `a claim without a cell is not checkable, and says why`() throws {
        let checker = try Checker(Trade.rulebook.get())
        let whole = Trade.claim(.level, "total", "2024", Trade.billions("245"))
        #expect(checker.checkability(of: whole) == nil)
        let changes: [(inout Claim) -> Void] = [
            { $0.indicator = nil }, { $0.flow.to = nil }, { $0.period = nil },
            { $0.form = .conversion }, { $0.form = .share }, { $0.quantity = nil }, { $0.quantity?.unit = .percent },
            { $0.certainty = .possible },
            {
                $0.form = .change
                $0.quantity?.unit = .percent
                $0.comparison = .since
            },
            {
                $0.form = .change
                $0.flow.kind = .balance
            },
        ]
        var reasons: Set<String> = []
        for change in changes {
            var claim = whole
            change(&claim)
            let reason = try #require(checker.checkability(of: claim))
            #expect(!reason.hasPrefix("check."))
            reasons.insert(reason)
            let verdict = try Trade.verdict(claim)
            #expect(verdict.label == .notEnoughEvidence)
            #expect(verdict.missing == reason)
        }
        #expect(reasons.count == Obstacle.allCases.count)
        #expect(checker.cluster(of: Trade.claim(.share, "total", "2024", Trade.percent("5"))) == nil)
    }

    @Test func `two texts with the same figure are one cluster`() throws {
        let checker = try Checker(Trade.rulebook.get())
        let plain = Trade.claim(.level, "total", "2023", Trade.billions("240"), in: EntryID(.document, "a"))
        let about = Trade.claim(
            .level, "total", "2023", Trade.billions("240", .about, Interval(235, 245)), in: EntryID(.document, "b"))
        #expect(checker.cluster(of: plain) == checker.cluster(of: about))
        #expect(checker.cluster(of: plain) != nil)
        let other = Trade.claim(.level, "total", "2022", Trade.billions("240"))
        #expect(checker.cluster(of: plain) != checker.cluster(of: other))
        #expect(try Trade.verdicts([plain, about], published: "2024-05-05").allSatisfy { $0.label == .supported })
    }

    @Test func `where statistics are silent other texts speak, copies only once`() throws {
        func text(_ name: String, _ billions: String, words: String? = nil) -> Claim {
            Trade.claim(.level, "total", "2010", Trade.billions(billions), in: EntryID(.document, name)) {
                if let words { $0.passage.exact = words }
            }
        }
        let agreeing = [text("a", "55"), text("b", "55", words: "copied"), text("c", "55", words: "copied")]
        let verdict = try #require(try Trade.verdicts(agreeing, published: "2026-01-01").first)
        #expect(verdict.label == .supported)
        #expect(verdict.basis == .texts)
        #expect(verdict.origins == 1)
        let torn = try Trade.verdicts([text("a", "55"), text("b", "75")], published: "2026-01-01")
        #expect(torn.allSatisfy { $0.label == .conflictingEvidence && $0.basis == .texts })
        let alone = try Trade.verdict(text("a", "55"))
        #expect(alone.label == .notEnoughEvidence)
        #expect(alone.basis == nil)
        #expect(alone.missing?.contains("2010") == true)
    }

    @Test func `a later print that differs is a revision, and a text may quote either`() throws {
        let period = try #require(Period(year: 2024))
        let later = CustomsTable.observation(period, "total", .level, Trade.billions("245.0"), "USD", first: false)
        let prints = CustomsTable.observations + [later]
        func verdict(_ billions: String) throws -> Verdict {
            try Trade.verdict(Trade.claim(.level, "total", "2024", Trade.billions(billions)), observations: prints)
        }
        #expect(try verdict("244.8").label == .supported)
        #expect(try verdict("245.0").label == .supported)
        #expect(try verdict("245.0").outcome == "revised_base")
        #expect(try verdict("249.0").label == .refuted)
        let only = try Trade.verdict(
            Trade.claim(.level, "total", "2024", Trade.billions("245.0")), observations: [later])
        #expect(only.label == .supported)
        #expect(only.outcome == nil)
    }

    @Test func `prints that contradict each other trouble only their own claims`() throws {
        let torn = CustomsTable.observations + CustomsTable.observations("2024 total 300.00 - USD")
        let own = try Trade.verdict(Trade.claim(.level, "total", "2024", Trade.billions("245")), observations: torn)
        #expect(own.label == .conflictingEvidence)
        let neither = try Trade.verdict(Trade.claim(.level, "total", "2024", Trade.billions("270")), observations: torn)
        #expect(neither.label == .refuted)
        let part = try Trade.verdict(
            Trade.claim(.level, "exports", "2024", Trade.billions("115.5")), observations: torn)
        #expect(part.label == .supported)
        let other = try Trade.verdict(Trade.claim(.level, "total", "2022", Trade.billions("190")), observations: torn)
        #expect(other.label == .supported)
    }
}
