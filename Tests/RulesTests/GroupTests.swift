import Domain
import Rules
import Testing

/// Who is and who was a member of a group.
@Suite struct GroupTests {
    private func isMember(_ country: Country, of group: Country = "EUU", _ period: String) throws -> Bool {
        try Rulebook.load().areas.isMember(country, of: group, throughout: try #require(Period(iso: period)))
    }

    @Test func `a country is a member from its first month to its last`() throws {
        #expect(try isMember("GBR", "2020-01") && !isMember("GBR", "2020-02"))
        #expect(try isMember("GBR", "2019") && !isMember("GBR", "2020"), "a year counts as a whole")
        #expect(try !isMember("HRV", "2013-06") && isMember("HRV", "2013-07") && isMember("HRV", "2024"))
        #expect(try isMember("KGZ", of: "EAE", "2016") && !isMember("KGZ", of: "EAE", "2015"))
        #expect(try isMember("CHN", of: "CHN", "1990") && !isMember("CHN", "2024"))
    }

    @Test func `the members of today are those that haven't left`() throws {
        let areas = try Rulebook.load().areas
        #expect(areas.members(of: "EUU")?.count == 27 && areas.membersEver(of: "EUU")?.count == 28)
        #expect(areas.members(of: "EUU")?.contains("GBR") == false)
        #expect(areas.members(of: "DEU") == ["DEU"] && areas.members(of: "CIS") == nil)
    }
}
