import Testing

/// Every rule is shown a small house that keeps it, and one that breaks it.
@Suite struct BrokenHouseTests {
    @Test(arguments: HouseRule.all)
    func `a sound house breaks no rule`(_ rule: HouseRule) {
        let breaches = rule.breaches(.sound)
        #expect(breaches.isEmpty, "\(breaches)")
    }

    @Test(arguments: PlantedBreach.all)
    func `a planted breach is found and named`(_ planted: PlantedBreach) {
        let breaches = planted.rule.breaches(planted.tree)
        #expect(
            breaches.contains { $0.description.contains(planted.told) },
            "expected \"\(planted.told)\", was told \(breaches)")
    }

    @Test(arguments: HouseRule.all)
    func `every rule has a planted breach`(_ rule: HouseRule) {
        #expect(PlantedBreach.all.contains { $0.rule.name == rule.name })
    }

    @Test(arguments: SoundVariant.all)
    func `what only looks like a breach is let pass`(_ variant: SoundVariant) {
        let breaches = variant.rule.breaches(SourceTree.sound.with(variant.changes))
        #expect(breaches.isEmpty, "\(breaches)")
    }
}
