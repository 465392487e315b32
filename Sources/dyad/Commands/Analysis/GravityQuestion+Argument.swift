public import ArgumentParser
public import Workflow

/// An estimator is named as an option's value.
extension GravityQuestion.Estimator: ExpressibleByArgument {}
