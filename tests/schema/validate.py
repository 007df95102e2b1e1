"""Holds documents against JSON Schemas with Debian's python3-jsonschema, a validator that is not ours.

Reads one task a line from standard input, as JSON:
  {"name": "protocol", "schema": SCHEMA}                keeps a schema, once it is itself valid
  {"name": "protocol", "json": TEXT, "strict": BOOL}    a document as JSON
  {"name": "protocol", "toml": TEXT}                    a document as TOML, its dates as text
Answers each document with one line: "ok", or where and why it does not fit. `strict` refuses keys
that the schema does not name.
"""

import copy
import datetime
import json
import sys
import tomllib

from jsonschema import Draft202012Validator


def closed(schema):
    """The schema with no keys allowed but those it names."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        result.setdefault("additionalProperties", False)
    return result


def dates_as_text(value):
    if isinstance(value, dict):
        return {key: dates_as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [dates_as_text(each) for each in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def document(task):
    if "toml" in task:
        return dates_as_text(tomllib.loads(task["toml"]))
    return json.loads(task["json"])


def main():
    validators = {}
    for line in sys.stdin:
        task = json.loads(line)
        if "schema" in task:
            Draft202012Validator.check_schema(task["schema"])
            validators[task["name"], False] = Draft202012Validator(task["schema"])
            validators[task["name"], True] = Draft202012Validator(
                closed(copy.deepcopy(task["schema"])))
            continue
        validator = validators[task["name"], task.get("strict", False)]
        error = next(validator.iter_errors(document(task)), None)
        print("ok" if error is None else f"{error.json_path}: {error.message[:200]}"
              .replace("\n", " "))


if __name__ == "__main__":
    main()
