"""`python3 bench/report-xlsxwriter.py ROWS FILE`: the rows of `bench/report-writers.ts` by XlsxWriter, with time and memory."""

import json
import re
import sys
import time

import xlsxwriter

KINDS = ["text"] * 8 + ["code"] * 8 + ["whole"] * 6 + ["decimal"] * 2 + ["day"] * 4 + ["moment"] * 2
FORMATS = {"whole": "#,##0", "decimal": "#,##0.00", "day": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm"}
MOST_ROWS = 1_048_575


def cell_at(index, column, kind):
    draw = (index * 7919 + column * 104_729) % 1_000_003
    if kind == "text":
        return f"Rad {index} om välfärd & innovation, {draw} i kommunen"
    if kind == "code":
        return f"kod-{draw % 20}"
    if kind == "whole":
        return draw % 1000
    if kind == "decimal":
        return (draw % 1000) / 8
    return 45_000 + draw % 400 if kind == "day" else 45_000 + (draw % 4000) / 8


def write(rows, file):
    workbook = xlsxwriter.Workbook(file, {"constant_memory": True})
    formats = {kind: workbook.add_format({"num_format": code}) for kind, code in FORMATS.items()}
    for first in range(0, rows, MOST_ROWS):
        sheet = workbook.add_worksheet(f"Rader {first}")
        sheet.freeze_panes(1, 0)
        count = min(MOST_ROWS, rows - first)
        sheet.autofilter(0, 0, count, len(KINDS) - 1)
        for column in range(len(KINDS)):
            sheet.write_string(0, column, f"Kolumn {column + 1}")
        for at in range(count):
            for column, kind in enumerate(KINDS):
                value = cell_at(first + at, column, kind)
                if isinstance(value, str):
                    sheet.write_string(at + 1, column, value)
                else:
                    sheet.write_number(at + 1, column, value, formats[kind])
    workbook.close()


begun = time.monotonic()
write(int(sys.argv[1]), sys.argv[2])
took = (time.monotonic() - begun) * 1000
with open("/proc/self/status", encoding="utf8") as status:
    peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1))
print(json.dumps({"ms": took, "peakKb": peak}))
