/// Every slip that is tried on a refuted claim, in order: would it fit if its question were answered with yes.
let diagnoses: [any Slip] = [
    FlowSwapped(),  // … exports and imports were exchanged?
    ActorSwapped(),  // … it were the other country's flow?
    Magnitude(),  // … a zero, a scale word or the unit were not lost?
    Sign(),  // … it rose where it is said to have fallen?
    YearSlip(),  // … it were the year before or after?
    PeriodSlip(),  // … it were a month more or less?
    CumulativeForSingle(),  // … it were the year to date, or the single month?
    Currency(),  // … it were counted in the other currency?
    Rounding(),  // … it had been rounded?
]
