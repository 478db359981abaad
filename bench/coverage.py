#!/usr/bin/env python3
"""Prints how much of a screened ledger is graded: on at least one criterion, and on all five; in rows and in kronor.

usage: coverage.py GRADED.CSV VALUE-COLUMN [COLUMN=VALUE]
"""
import csv
import sys
from decimal import Decimal, InvalidOperation

CRITERIA = ["environment", "human_rights", "corruption", "swedish_labour_terms", "other"]


def amount(text):
    try:
        return Decimal(text.replace(" ", "").replace("\u00a0", "").replace(",", "."))
    except InvalidOperation:
        return Decimal(0)


def main(path, value, only=None):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header = file.readline()
        file.seek(0)
        delimiter = ";" if header.count(";") > header.count(",") else ","
        rows = list(csv.DictReader(file, delimiter=delimiter))
    if only:
        column, wanted = only.split("=", 1)
        rows = [row for row in rows if row[column] == wanted]
    total = sum(amount(row[value]) for row in rows)
    print(f"{len(rows)} rows, {total} SEK")
    for name, test in (("at least one criterion", any), ("all five", all)):
        graded = [row for row in rows if test(row[c] for c in CRITERIA)]
        sek = sum(amount(row[value]) for row in graded)
        print(f"{name}: {100 * len(graded) / len(rows):.1f} % of rows, {100 * sek / total:.1f} % of SEK")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
