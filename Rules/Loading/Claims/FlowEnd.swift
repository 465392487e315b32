/// One of the two ends of a flow.
public enum FlowEnd: String, Sendable, Decodable {
    case from, to
}
