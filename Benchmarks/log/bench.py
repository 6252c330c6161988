"""Measures a full quarterly log on a phone with a slow connection, in Kith and in a survey tool (oTree) that
asks the same, page for page; then both under many people at once.

Run by `Benchmarks/log/run.sh`, which makes what it needs.
"""

import datetime
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "Tests/Browser")]

import load
from phone import OFFLINE, QUESTIONS, SLOW_3G, Phone
from support import people
from support.browser import Browser
from support.program import Program
from survey import Survey, answers, plain, write

NEXT = 'main form button[name="go"][value="next"], main form .actions button'


def report(name, text):
    print(f"{name:<44} {text}", flush=True)


def own(step):
    """What is sent on a page of Kith."""
    return {q["name"]: value for q in step["questions"] for value in q["answer"]}


def log_on_a_phone(phone, program):
    """From the link of a reminder to the thanks for a whole log; gives the steps that were shown."""
    peer = people.join(program, name="Sam")
    # Reminders lead straight to the log.
    since = phone.new().open(f"{program.base}{peer.link}")
    first = phone.usable(since)
    requests, received = phone.traffic()
    report("Kith: the page that the link opens",
           f"{first:.2f} s, {requests} requests, {received:,} bytes")
    phone.press("main form button")
    if not phone.browser.path.startswith("/log"):
        phone.open(f"{program.base}/log")
    phone.press(NEXT)
    question = phone.usable(since)
    more = phone.traffic()
    report("Kith: from the link to the first question",
           f"{question:.2f} s, {requests + more[0]} requests, {received + more[1]:,} bytes")
    total = received + more[1]
    steps, kept = [], ""
    while not phone.browser.path.endswith("/check"):
        title, questions = phone.browser.run(QUESTIONS)
        step = {"title": title, "questions": questions, "path": phone.browser.path}
        steps.append(step)
        phone.fill(own(step))
        if len(steps) == 12:
            given = sum(len(own(each)) for each in steps[:-1])
            kept = drop(phone, step["path"], NEXT, lambda: f"{stored(program)} of {given} answers stored; ")
        else:
            phone.press(NEXT)
    phone.press("main form button")
    assert phone.browser.path.endswith("/thanks"), phone.browser.path
    requests, received = phone.traffic()
    total += received
    count = sum(len(own(step)) for step in steps)
    with program.database("kith") as database:
        saved = database.execute(
            "SELECT in_full(questionnaire, answers) FROM log JOIN participant ON log.participant = participant.key"
            " ORDER BY log.sent DESC LIMIT 1").fetchone()[0]
    report("Kith: the whole quarterly log", f"{len(steps)} pages, {total:,} bytes received")
    report("Kith: after a dropped connection", kept)
    report("Kith: answers in the log that was sent", f"{len(saved.split('&'))} of {count}")
    return steps


def stored(program):
    """How many answers the program has of the log that is being filled in."""
    with program.database("kith") as database:
        typed = database.execute("SELECT typed FROM draft ORDER BY started DESC LIMIT 1").fetchone()[0]
    return len(typed.split("&"))


def drop(phone, path, button, meanwhile=lambda: ""):
    """The connection goes as a page is sent, and comes back; then the page is loaded again."""
    phone.connection(OFFLINE)
    phone.press_in_vain(button)
    found = meanwhile()
    phone.connection(SLOW_3G)
    phone.driver.refresh()
    went_on = path not in phone.driver.current_url
    return found + ("loading again sends the page" if went_on else f"it stands at {phone.driver.title}")


def survey_on_a_phone(phone, survey, steps):
    start = survey.people(1)[0]
    button = ".otree-btn-next"
    since = phone.new().open(survey.base + start)
    first = phone.usable(since)
    requests, received = phone.traffic()
    report("oTree: from the link to the first question",
           f"{first:.2f} s, {requests} requests, {received:,} bytes")
    total, kept = received, ""
    for number, step in enumerate(steps):
        phone.fill(answers(step))
        if number == 11:
            kept = drop(phone, phone.driver.current_url, button)
        else:
            phone.press(button)
    total += phone.traffic()[1]
    report("oTree: the whole form", f"{len(steps)} pages, {total:,} bytes received")
    report("oTree: after a dropped connection", kept)


def under_load(program, survey, steps, forms):
    days = [datetime.date.today() - datetime.timedelta(days=3 * back) for back in range(forms)]
    peers = [people.join(program).visitor.cookies for _ in range(load.PEOPLE)]
    mine = load.run(
        load.kith, program.port, [(cookies, [day.isoformat() for day in days]) for cookies in peers], steps)
    starts = survey.people(load.PEOPLE * 2)
    theirs = load.run(
        load.survey, survey.port, [({}, starts[place::load.PEOPLE]) for place in range(load.PEOPLE)], steps)
    for name, (pages, whole, size) in (("Kith", mine), ("oTree", theirs)):
        report(f"{name}: {load.PEOPLE} people at once",
               f"{pages:,.0f} pages/s, {whole:.2f} whole forms/s, {size:,.0f} bytes a page uncompressed")
    report("Kith / oTree", f"{mine[0] / theirs[0]:.0f} times the pages a second")


def reading(program, survey, steps):
    """One page with questions, read over and over by 64 connections (wrk)."""
    visitor = people.join(program).visitor
    key = people.begin(visitor)
    step = next(step for step in steps if "wellbeing." in step["path"])
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    mine = wrk(f"{program.base}/log/{key}/{step['path'].rsplit('/', 1)[1]}", cookies)
    person = load.Person(survey.port)
    path, _ = person.ask("GET", survey.people(1)[0])
    for each in steps[: steps.index(step)]:
        path, _ = person.ask("POST", path, answers(each))
    cookies = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
    theirs = wrk(survey.base + path, cookies)
    report("Reading the wellbeing page",
           f"Kith {mine:,.0f}/s, oTree {theirs:,.0f}/s: {mine / theirs:,.0f} times")


def wrk(address, cookies):
    said = subprocess.run(
        ["wrk", "-t2", "-c64", "-d8s", "-H", f"Cookie: {cookies}", address],
        capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in said, said
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def main(otree):
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as folder:
        program = Program(Path(folder) / "data", "--no-log").start()
        browser = Browser()
        browser.program = program
        survey = None
        try:
            phone = Phone(browser)
            steps = log_on_a_phone(phone, program)
            project = Path(folder) / "survey"
            write(project, steps)
            survey = Survey(project, otree).start()
            survey_on_a_phone(phone, survey, steps)
            browser.close()
            reading(program, survey, steps)
            under_load(program, survey, steps, forms=20)
            report("oTree: memory", f"{survey.memory():.0f} MB")
        finally:
            if survey:
                survey.stop()
            program.stop()


if __name__ == "__main__":
    main(sys.argv[1])
