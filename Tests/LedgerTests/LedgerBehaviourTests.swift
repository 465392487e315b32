import Domain
import LedgerSQLite
import Testing

/// What every ledger does, wherever it is kept.
@Suite struct LedgerBehaviourTests {
    @Test(arguments: LedgerPlace.allCases)
    func `what was read comes back as it was recorded`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let readings = Sample.readings("a", values: [218, 240], text: "A text\u{0} with a NUL, 中文 and 🙂")
            #expect(try await ledger.record(readings))
            #expect(try await ledger.readings(of: readings.document.id) == readings)
            #expect(try await ledger.documents() == [readings.document])
            #expect(try await ledger.readings(of: EntryID("d0")) == nil)
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `the same readings recorded again change nothing`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            #expect(try await ledger.record(Sample.readings("a")))
            #expect(try await ledger.record(Sample.readings("a")) == false)
            #expect(try await ledger.counts().documents == 1)
            #expect(try await ledger.counts().claims == 1)
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `a document read anew supersedes its readings, and so does a return to the old ones`(
        _ place: LedgerPlace
    ) async throws {
        try await place.withLedger { ledger async throws in
            let (old, anew) = (Sample.readings("a", values: [218]), Sample.readings("a", values: [240, 245]))
            for readings in [old, anew, old] {
                #expect(try await ledger.record(readings))
                #expect(try await ledger.readings(of: readings.document.id) == readings)
                #expect(try await ledger.claims() == readings.claims)
                #expect(try await ledger.documents().count == 1)
            }
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `a ledger holds the captures that documents and observations were taken from`(
        _ place: LedgerPlace
    ) async throws {
        try await place.withLedger { ledger async throws in
            #expect(try await ledger.holds(Checksum(of: "a")) == false)
            try await ledger.record(Sample.readings("a"))
            #expect(try await ledger.holds(Checksum(of: "a")))
            #expect(try await ledger.holds(Checksum(of: "facts.csv")) == false)
            try await ledger.record([Sample.observation(218)])
            #expect(try await ledger.holds(Checksum(of: "facts.csv")))
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `claims come by document and place`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            for key in ["a", "b", "c"] {
                var readings = Sample.readings(key, values: [1, 2, 3])
                readings.claims.reverse()
                try await ledger.record(readings)
            }
            let claims = try await ledger.claims()
            #expect(claims.count == 9)
            #expect(
                claims
                    == claims.sorted {
                        ($0.passage.document, $0.passage.start) < ($1.passage.document, $1.passage.start)
                    })
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `observations come by indicator, period and name, each once`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let observations = [12, 2, 10].map { Sample.observation(218, month: $0) }
            #expect(try await ledger.record(observations + [Sample.observation(1, indicator: "exports")]) == 4)
            #expect(try await ledger.record(observations) == 0)
            let back = try await ledger.observations()
            #expect(back.map(\.indicator) == ["exports", "trade", "trade", "trade"])
            #expect(back.dropFirst().map(\.period) == observations.map(\.period).sorted())
            #expect(try await ledger.counts().observations == 4)
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `an observation taken in with other particulars supersedes them, and back`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let (old, anew) = (Sample.observation(218, line: 1), Sample.observation(218, line: 2))
            try #require(old.id == anew.id)
            #expect(try await ledger.record([old]) == 1)
            #expect(try await ledger.record([anew]) == 1)
            #expect(try await ledger.observations() == [anew])
            #expect(try await ledger.record([old]) == 0)
            #expect(try await ledger.observations() == [old])
            #expect(try await ledger.record([anew, old]) == 0)
            #expect(try await ledger.observations() == [old])
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `for each claim and way of asking the verdict recorded last stands`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let readings = Sample.readings("a")
            let claim = readings.claims[0]
            try await ledger.record(readings)
            let early = Sample.verdict(claim, .supported, atWriting: true, day: 19_600)
            let now = Sample.verdict(claim, .supported)
            let refuted = Sample.verdict(claim, .refuted)
            #expect(try await ledger.record([early, now]) == 2)
            #expect(try await ledger.verdicts() == [early, now])
            #expect(try await ledger.record([refuted]) == 1)
            #expect(try await ledger.verdicts() == [early, refuted])
            #expect(try await ledger.counts().verdicts == [.refuted: 1])
            // The check came to the earlier conclusion again: that is what stands, and nothing is new.
            #expect(try await ledger.record([now]) == 0)
            #expect(try await ledger.verdicts() == [early, now])
            #expect(try await ledger.counts().verdicts == [.supported: 1])
            #expect(try await ledger.verdict(refuted.id) == refuted)
            #expect(try await ledger.verdict(EntryID("v0")) == nil)
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `asked at writing and now on one day are two verdicts`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let readings = Sample.readings("a")
            try await ledger.record(readings)
            let both = [true, false].map { Sample.verdict(readings.claims[0], .supported, atWriting: $0) }
            #expect(try await ledger.record(both) == 2)
            #expect(try await ledger.verdicts() == both)
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `verdicts on claims that a new reading dropped are kept but don't stand`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let old = Sample.readings("a", values: [218])
            let verdict = Sample.verdict(old.claims[0], .supported)
            try await ledger.record(old)
            try await ledger.record([verdict])
            try await ledger.record(Sample.readings("a", values: [240]))
            #expect(try await ledger.verdicts().isEmpty)
            #expect(try await ledger.counts().verdicts.isEmpty)
            #expect(try await ledger.verdict(verdict.id) == verdict)
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `editions come back by name, or the one drafted last`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            #expect(try await ledger.edition(named: nil) == nil)
            let (may, june, better) = (
                Sample.edition("may", "May"), Sample.edition("june", "June"), Sample.edition("may", "Better")
            )
            for edition in [may, may, june, better] { try await ledger.record(edition) }
            #expect(try await ledger.edition(named: nil) == better)
            #expect(try await ledger.edition(named: "may") == better)
            #expect(try await ledger.edition(named: "june") == june)
            #expect(try await ledger.edition(named: "july") == nil)
            try await ledger.record(may)
            #expect(try await ledger.edition(named: "may") == may)
        }
    }
}
