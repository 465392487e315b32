import Domain
import Rules
import Statistics
import TradeStore

/// What the exporters and the importers of a trade count, by year, added over the pairs of which both sides count at all.
///
/// A country that counted no trade with anybody in a year says nothing of it: what its partners count of their trade with it
/// is set apart. A country that counted others' trade but not that of a pair counted nothing there, which is nought.
struct MirroredPairs {
    /// What was added up of one year.
    struct Year {
        var exported: Double?
        var imported: Double?
        var exporters: Set<Country> = []
        var importers: Set<Country> = []
        /// The countries that counted nothing, whose pairs are left out.
        var silent: Set<Country> = []
        var exportsLeftOut = 0.0
        var importsLeftOut = 0.0

        /// Takes what one side counted where the whole other side is silent.
        mutating func showWhatStandsAlone() {
            guard exported == nil, imported == nil, exportsLeftOut == 0 || importsLeftOut == 0 else { return }
            if exportsLeftOut > 0 { exported = exportsLeftOut }
            if importsLeftOut > 0 { imported = importsLeftOut }
            (exportsLeftOut, importsLeftOut) = (0, 0)
        }
    }

    private(set) var years: [Int: Year] = [:]

    init(_ question: MirrorQuestion, _ exporting: CountedFlows, _ importing: CountedFlows, _ areas: AreaRegister) {
        let members = question.members
        func countries(_ area: Country) -> [Country] {
            let all = members.countries(of: area, areas)
            return all.count == 1 ? all : all.filter { !question.without.contains($0) }
        }
        func counts(_ sender: Country, _ receiver: Country, _ period: Period) -> Bool {
            members.counts(sender, for: question.sender, in: period, areas)
                && members.counts(receiver, for: question.receiver, in: period, areas)
        }
        let (senders, receivers) = (countries(question.sender), countries(question.receiver))
        // Whoever counts somebody's trade in a year says nought where there is no row.
        let exportYears = senders.map { exporting.yearsCounted(by: $0, \.exported) }
        let importYears = receivers.map { importing.yearsCounted(by: $0, \.imported) }
        for sender in senders {
            let others = receivers.indices.filter { receivers[$0] != sender }
            let found = exporting.years(of: sender, with: others.map { receivers[$0] }, \.exported) {
                counts(sender, $0, $1)
            }
            for (other, values) in zip(others, found) {
                for (year, value) in values {
                    if importYears[other].contains(year) {
                        years[year, default: Year()].exported = (years[year]?.exported ?? 0) + value
                        years[year]?.exporters.insert(sender)
                    } else {
                        years[year, default: Year()].exportsLeftOut += value
                        years[year]?.silent.insert(receivers[other])
                    }
                }
            }
        }
        for receiver in receivers {
            let others = senders.indices.filter {
                senders[$0] != receiver && !question.importersWithout.contains(senders[$0])
            }
            let found = importing.years(of: receiver, with: others.map { senders[$0] }, \.imported) {
                counts($0, receiver, $1)
            }
            for (other, values) in zip(others, found) {
                for (year, value) in values {
                    if exportYears[other].contains(year) {
                        years[year, default: Year()].imported = (years[year]?.imported ?? 0) + value
                        years[year]?.importers.insert(receiver)
                    } else {
                        years[year, default: Year()].importsLeftOut += value
                        years[year]?.silent.insert(senders[other])
                    }
                }
            }
        }
        // Where the whole other side is silent there is no gap that a figure could spoil.
        for year in years.keys { years[year]?.showWhatStandsAlone() }
    }
}
