"""Writes an invented programme: generate.py LOGS FOLDER [SEED]. Makes logs.csv and people.csv."""
import random
import sys

METRIC = ("7.00 9.51 11.25 12.40 13.33 14.08 14.75 15.32 15.84 16.36 16.88 17.43 17.98 18.59 19.25 "
          "19.98 20.73 21.54 22.35 23.21 24.11 25.03 26.02 27.03 28.13 29.31 30.70 32.55 35.00").split()
ETHNICITY = ["White British", "White Irish", "White other", "Black Caribbean", "Black African",
             "Asian Indian", "Asian Pakistani", "Asian Bangladeshi", "Mixed other", "Arab", "Other"]
REGION = ("Suffolk Coventry Northamptonshire Leeds Blackpool Southampton Plymouth Middlesbrough "
          "Kensington Elefriends").split()
LOGS = ("participant,date,projects,given_types,received_types,given_informal,received_informal,"
        "given_one_to_one,received_one_to_one,given_group,received_group,given_online,received_online,"
        "wellbeing,hope,self_efficacy,contact_family,contact_friends,contact_neighbours,health\n")
PEOPLE = ("participant,gender,age,ethnicity,sexuality,location,formal_services,physical_condition,"
          "learning_disability,region,project_type\n")


def person(dice, name, people):
    """One person's row (nine in ten are registered) and the rows of their logs."""
    chance, below = dice.random, dice.randrange
    if chance() < 0.9:
        people.write(",".join([
            name, "Male" if chance() < 0.4 else "Female" if chance() < 0.95 else "Other",
            str(18 + below(65)), ETHNICITY[min(int(chance() * chance() * 11), 10)],
            ["Heterosexual", "LGB"][chance() < 0.15], ["City", "Town", "Rural"][below(3)],
            ["Yes", "No"][chance() < 0.4], ["Yes", "No"][chance() < 0.6],
            ["Yes", "No"][chance() < 0.85], REGION[below(10)],
            ["Group", "One to one", "Online"][below(3)]]) + "\n")
    short = chance() < 0.25
    count = 1
    while count < 15 and chance() < 0.69:
        count += 1
    wellbeing, month = below(20) + 5, below(12)
    scores = [(30 + below(10), 12, 48, 3), (20 + below(30), 6, 60, 7), (below(15), 0, 15, 2),
              (below(15), 0, 15, 2), (below(15), 0, 15, 2), (1 + below(10), 1, 10, 2)]
    rise = 1 if dice.gauss(0, 1) > 1 else 0
    for index in range(month, month + count):
        ticked = chance() < 0.18
        amounts = ["" if ticked else str(below(12) if chance() < 0.6 else 0) for _ in range(8)]
        wellbeing = min(28, max(0, wellbeing + below(5) - 2 + rise))
        scores = [(min(high, max(low, value + below(2 * step + 1) - step)), low, high, step)
                  for value, low, high, step in scores]
        rest = [""] * 5 if short else [str(score[0]) for score in scores[:5]]
        yield ",".join([name, f"{2015 + index // 12}-{1 + index % 12:02d}-{1 + below(28):02d}",
                        str(below(4)), str(below(8)), str(below(8))] + amounts
                       + [METRIC[wellbeing]] + rest + [str(scores[5][0])]) + "\n"


def main():
    wanted, folder = int(sys.argv[1]), sys.argv[2]
    dice = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 5)
    with open(f"{folder}/logs.csv", "w") as logs, open(f"{folder}/people.csv", "w") as people:
        logs.write(LOGS)
        people.write(PEOPLE)
        written = number = 0
        while written < wanted:
            number += 1
            rows = list(person(dice, f"P{number:07d}", people))
            logs.writelines(rows)
            written += len(rows)


main()
