/// Every slip that is tried on a refuted claim, each a question: would it fit if this had not happened.
///
/// `Rules/Verdicts/slips.tsv` says which is named first where several would.
let diagnoses: [any Slip] = [
    FlowWording(),  // … the words of the flow and its countries said the same?
    FlowSwapped(),  // … exports and imports were exchanged?
    ActorSwapped(),  // … it were the other country's flow?
    Magnitude(),  // … a zero, a scale word or the unit were not lost?
    Sign(),  // … it rose where it is said to have fallen?
    YearSlip(),  // … it were the year before or after?
    PeriodSlip(),  // … it were a month more or less?
    CumulativeForSingle(),  // … it were the year to date, or the single month?
    UnitSlip(),  // … percent and billions were exchanged?
    ComparisonBase(),  // … it were compared with the month before, or the year before that?
    ShareForValue(),  // … it were a share of the whole, or a growth?
    Currency(),  // … it were counted in the other currency?
    StaleRecord(),  // … it had been said a year earlier?
    Rounding(),  // … it had been rounded?
]
