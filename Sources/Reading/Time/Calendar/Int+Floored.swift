extension Int {
    /// The quotient rounded down, also for numbers below zero.
    func floored(by divisor: Int) -> Int { (self - ((self % divisor) + divisor) % divisor) / divisor }
}
