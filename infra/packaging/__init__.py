"""Makes the one artifact of all cohorts: the Lambdas' zip and the template that deploys it."""
