import Domain
import Rules

/// Which countries a group stands for where its members' figures are added.
public enum Membership: String, Sendable, CaseIterable {
    /// Those of today, in all years.
    case now
    /// Those that were members throughout the period of each figure.
    case then

    /// The countries that may count.
    func countries(of area: Country, _ areas: AreaRegister) -> [Country] {
        (self == .now ? areas.members(of: area) : areas.membersEver(of: area)) ?? [area]
    }

    /// Whether a country's figure of a period counts for a group.
    func counts(_ country: Country, for area: Country, in period: Period, _ areas: AreaRegister) -> Bool {
        self == .now || areas.isMember(country, of: area, throughout: period)
    }
}
