public import Domain

extension Record {
    static func time(_ time: TimeExpression, explain: Bool) -> JSON {
        var members = passage(time.passage)
        if explain { members["rule"] = rule(time.provenance) }
        members["type"] = "time"
        members["kind"] = .string(time.kind.rawValue)
        members["value"] = .string(time.value)
        members["earliest"] = .text(moment(time.period?.start, time.startClock))
        members["latest"] = .text(moment(time.period?.end, time.endClock))
        members["interval"] = .text(time.period?.description)
        members["anchor"] = .text(time.anchor?.description)
        members["caveats"] = caveats(time.caveats)
        return .object(members)
    }

    /// A day, with the time of day where one is told.
    private static func moment(_ day: Day?, _ clock: Int?) -> String? {
        guard let day else { return nil }
        guard let clock else { return day.description }
        let fields = [clock / 3600, clock / 60 % 60, clock % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(day)T\(fields.joined(separator: ":"))"
    }

    static func quantity(_ mention: QuantityMention, explain: Bool) -> JSON {
        var members = passage(mention.passage)
        if explain { members["rule"] = rule(mention.provenance) }
        members["type"] = "quantity"
        members.merge(figure(mention.quantity))
        if let range = mention.quantity.range {
            members["value"] = .null
            members["low"] = .finite(range.lowerBound)
            members["high"] = .finite(range.upperBound)
        }
        members["direction"] = .text(mention.direction?.rawValue)
        return .object(members)
    }

    private static func figure(_ quantity: Quantity) -> JSON.Members {
        [
            "value": .finite(quantity.value), "low": .finite(quantity.interval.low),
            "high": .finite(quantity.interval.high), "unit": .string(quantity.unit.code),
            "hedge": .text(quantity.hedge?.rawValue),
        ]
    }

    static func quotation(_ quotation: Quotation, explain: Bool) -> JSON {
        var members = passage(quotation.passage)
        if explain { members["rule"] = rule(quotation.provenance) }
        members["type"] = "quotation"
        members["kind"] = .string(quotation.kind.rawValue)
        members["speaker"] = .text(quotation.speaker)
        members["cue"] = .text(quotation.cue)
        members["edits"] = .array(
            quotation.edits.map {
                .object(["kind": .string($0.kind.rawValue), "start": .int($0.start), "end": .int($0.end)])
            })
        return .object(members)
    }

    static func attribution(_ attribution: Attribution, explain: Bool) -> JSON {
        var members = passage(attribution.passage)
        if explain { members["rule"] = rule(attribution.provenance) }
        members["type"] = "attribution"
        members["chain"] = sources(attribution.chain)
        members["stance"] = .text(attribution.stance?.rawValue)
        members["denies"] =
            attribution.denies.map { .object(["start": .int($0.start), "end": .int($0.end)]) } ?? .null
        return .object(members)
    }

    static func mention(_ mention: Mention) -> JSON {
        var members = passage(mention.passage)
        members["type"] = "mention"
        members["entity"] = .string(mention.entity)
        members["name"] = .string(mention.name)
        members["kind"] = .string(mention.kind.rawValue)
        return .object(members)
    }

    /// The `claim` record.
    /// - Parameter explain: whether to add the rule file and line that read it.
    public static func claim(_ claim: Claim, explain: Bool, cluster: String?) -> JSON {
        var members = passage(claim.passage)
        members["type"] = "claim"
        members["id"] = .string(claim.id.text)
        members["figure"] = .object(["start": .int(claim.figure.start), "end": .int(claim.figure.end)])
        members["form"] = .string(claim.form.rawValue)
        members["indicator"] = .text(claim.indicator)
        members["flow"] = .object([
            "from": .text(claim.flow.from?.code), "to": .text(claim.flow.to?.code),
            "kind": .text(claim.flow.kind?.rawValue), "reporter": .text(claim.flow.reporter?.code),
            "goods": .text(claim.flow.goods),
        ])
        if let quantity = claim.quantity { members.merge(figure(quantity)) }
        members["direction"] = .text(claim.direction?.rawValue)
        members["period"] = .text(claim.period?.description)
        members["base_period"] = .text(claim.basePeriod?.description)
        members["comparison"] = .text(claim.comparison?.rawValue)
        members["currency"] = .text(claim.currency?.code)
        members["so_far"] = claim.soFar ? true : .null
        members["attribution"] = sources(claim.attribution)
        members["cluster"] = .text(cluster)
        members["inferred"] = strings(claim.inferred)
        members["caveats"] = caveats(claim.caveats)
        members["certainty"] = .string(claim.certainty.rawValue)
        if explain { members["rule"] = rule(claim.provenance) }
        return .object(members)
    }
}
