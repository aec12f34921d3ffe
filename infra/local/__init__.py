"""Cohorts on this machine: what would be deployed, on a stand-in for AWS, with mail in and out."""
