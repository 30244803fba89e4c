"""Reads IAM statements and matching rules with a grammar of OCI's policy language.

In (JSON, stdin): {"statements": [text], "rules": [text]}. Out (JSON, stdout): the same lists, each entry
{"read": [tree]} or {"refused": "why"}. Every text is read on its own, so that one fault hides no other.
"""

import json
import sys

from oci_lexer_parser import parse_dynamic_group_matching_rules, parse_policy_statements


def read_each(texts, parse, part):
    for text in texts:
        try:
            yield {"read": parse(text)[part]}
        except Exception as fault:  # the parser raises whatever its tree walk stumbles over
            yield {"refused": f"{type(fault).__name__}: {fault}"}


asked = json.load(sys.stdin)
answer = {
    "statements": list(read_each(asked["statements"], parse_policy_statements, "statements")),
    "rules": list(read_each(asked["rules"], parse_dynamic_group_matching_rules, "rules")),
}
json.dump(answer, sys.stdout)
