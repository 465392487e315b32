extension Panel {
    /// By how much the treated units moved away from the others, from a period on (difference in differences).
    ///
    /// The one coefficient is that of treated × (period ≥ start), with effects of units and periods and errors
    /// clustered by unit: exp(coefficient) − 1 is the relative effect. It is the effect of the treatment if the treated
    /// would have moved as the others did; `eventStudy` shows whether they had before (Card and Krueger, 1994; errors
    /// after Bertrand, Duflo and Mullainathan, 2004, which are too small where only a handful of units is treated).
    public func differenceInDifferences(treated: Set<String>, from start: Int, by form: Form = .logarithms) -> Estimate
    {
        estimate(form, on: ["treated"]) { unit, period in [treated.contains(unit) && period >= start ? 1 : 0] }
    }

    /// How far the treated units were from the others in each period, beside the reference period.
    ///
    /// One coefficient for each period, named by its number, with effects of units and periods and errors clustered by
    /// unit (Jacobson, LaLonde and Sullivan, 1993). A period that knows only treated or only other units says nothing
    /// and is named as collinear.
    public func eventStudy(treated: Set<String>, reference: Int, by form: Form = .logarithms) -> Estimate {
        let others = Set(periods).subtracting([reference]).sorted()
        return estimate(form, on: others.map { "\($0)" }) { unit, period in
            others.map { treated.contains(unit) && period == $0 ? 1 : 0 }
        }
    }
}
