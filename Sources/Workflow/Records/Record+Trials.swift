import Domain
import Reading

extension Record {
    /// The `trial` record: how a rule's pattern fared in a sentence.
    static func trial(_ trial: PatternTrial) -> JSON {
        var members = passage(trial.sentence)
        members["type"] = "trial"
        members["kind"] = .string(trial.kind.rawValue)
        members["outcome"] = .string(trial.outcome.rawValue)
        members["rule"] = rule(trial.rule)
        members["pattern"] = .string(trial.pattern)
        members["present"] = strings(trial.present)
        members["missing"] = strings(trial.missing)
        members["reached"] = trial.reached.map { .object(passage($0)) } ?? .null
        members["wanted"] = strings(trial.wanted)
        members["instead"] = trial.instead.map { .object(passage($0)) } ?? .null
        return .object(members)
    }
}
