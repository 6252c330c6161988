"""Some columns of a table: columns.py TABLE.csv COLUMN... (to standard output)."""
import csv
import sys

with open(sys.argv[1], newline="") as table:
    rows = csv.reader(table)
    heading = next(rows)
    places = [heading.index(name) for name in sys.argv[2:]]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(sys.argv[2:])
    out.writerows([row[place] for place in places] for row in rows)
