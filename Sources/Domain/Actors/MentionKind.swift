/// The sorts of thing that a mention names.
public enum MentionKind: String, Sendable, Codable, CaseIterable {
    case person = "PERSON"
    case organisation = "ORG"
    case place = "PLACE"
    case country = "COUNTRY"
    case office = "OFFICE"
    case work = "WORK"
}
