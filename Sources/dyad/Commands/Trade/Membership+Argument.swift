public import ArgumentParser
public import Workflow

/// Whom a group stands for is named as an option's value.
extension Membership: ExpressibleByArgument {}
