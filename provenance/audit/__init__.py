"""What an audit flags: one function a rule, one family a file. Rules see the record and nothing else."""

from provenance.audit.rule import AuditSettings, Need, Rule
from provenance.audit.run import RULES, rule_named, run

__all__ = ["RULES", "AuditSettings", "Need", "Rule", "rule_named", "run"]
