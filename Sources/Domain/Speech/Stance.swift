/// What a source does in saying something: reports it, claims it, denies it, predicts it.
public enum Stance: String, Sendable, Codable, CaseIterable {
    case reported, confirmed, admitted, claimed, alleged, denied, warned, estimated, predicted, promised, urged

    /// How firmly the content stands as the source gives it (FactBank's factuality, as the terms of claims).
    public var certainty: Certainty {
        switch self {
        case .reported, .confirmed, .admitted, .warned, .estimated: .reported
        case .claimed, .alleged: .alleged
        case .denied: .denied
        case .predicted, .promised: .predicted
        case .urged: .possible
        }
    }
}
