"""Every address that `kith routes` prints is opened in the browser, by somebody who may see it, in both
languages, both sizes and both colour schemes. An address that is not in the list below fails the suite."""

import re

import pytest

from support.cast import Cast
from support.inspection import inspect
from support.program import Program, kith

KEY = r"[0-9a-hj-km-np-tv-z]{26}"
ROLES = ["programme-lead", "area-lead", "coordinator", "ambassador", "facilitator", "researcher"]


def at(path, who):
    """The page at `path`, as the person whom `who` picks from the cast sees it."""
    return lambda cast: (path, who(cast))


def of(kind, ending=""):
    """The page of an area or a project of the demonstration, as the programme's lead sees it."""
    return lambda cast: (f"/programme/{kind}/{cast.place(kind)}{ending}", cast.account("programme-lead"))


FIGURES = ["people", "support", "months", "changes", "groups"]


def findings(kind, ending=""):
    """What was found in an area or a project of the demonstration."""
    return lambda cast: (f"/findings/{kind}/{cast.place(kind)}{ending}", cast.account("programme-lead"))


def organisation(ending="", in_area=False):
    """A page about an organisation of the demonstration, as the programme's lead sees it."""

    def find(cast):
        key, area = cast.organisation()
        place = f"area/{area}/organisation/{key}" if in_area else f"organisation/{key}"
        return f"/programme/{place}{ending}", cast.account("programme-lead")

    return find


def helping(ending):
    """A page of the project whose people the demonstration's coordinator helps."""
    return lambda cast: (f"/programme/project/{cast.helped}{ending}", cast.account("coordinator"))


def slips(cast):
    return cast.slips, cast.account("coordinator")


def ending(role):
    """The page that ends somebody's role."""

    def find(cast):
        account, place = cast.grant(role)
        return f"/programme/people/{account}/{role}/{place}/end", cast.account("programme-lead")

    return find


def draft(step):
    return lambda cast: (f"/log/{cast.peer.draft}/{step}", cast.peer.visitor)


def month(ending=""):
    """A page of a log that the peer sent."""
    return lambda cast: (f"/mirror/month/{cast.peer.sent}{ending}", cast.peer.visitor)


def stranger(cast):
    return cast.stranger


def newcomer(cast):
    return cast.newcomer.visitor


def doubled(cast):
    return cast.doubled.visitor


def peer(cast):
    return cast.peer.visitor


def adder(cast):
    return cast.adder


def lead(cast):
    return cast.account("programme-lead")


def founder(cast):
    return cast.founder


# By the sample of the address, with `*` for a key.
PAGES = {
    "/": at("/", stranger),
    "/join": at("/join", stranger),
    "/join/consent": at("/join/consent", stranger),
    "/join/id": at("/join/id", peer),
    "/join/reminders": at("/join/reminders", peer),
    "/join/place": at("/join/place", peer),
    "/join/background/1": at("/join/background/1", peer),
    "/join/joined": at("/join/joined", newcomer),
    "/log": at("/log", peer),
    "/log/*/support": draft("giving-and-receiving.informal"),
    "/log/*/whole": draft("whole"),
    "/log/*/saved": draft("saved"),
    "/log/*/check": draft("check"),
    "/log/*/discard": draft("discard"),
    "/log/*/thanks": lambda cast: (f"/log/{cast.peer.sent}/thanks", cast.peer.visitor),
    "/mirror": at("/mirror", peer),
    "/mirror/month/*": month(),
    "/mirror/month/*/support": month("/giving-and-receiving.informal"),
    "/mirror/month/*/day": month("/day"),
    "/mirror/month/*/take-out": month("/take-out"),
    "/mirror/choices": at("/mirror/choices", peer),
    "/mirror/choices/language": at("/mirror/choices/language", peer),
    "/mirror/choices/length": at("/mirror/choices/length", peer),
    "/mirror/choices/pause": at("/mirror/choices/pause", peer),
    "/mirror/agreement": at("/mirror/agreement", peer),
    "/mirror/stop": at("/mirror/stop", peer),
    "/mirror/twice": at("/mirror/twice", doubled),
    "/mirror/twice/*": lambda cast: (f"/mirror/twice/{cast.doubled.draft}", cast.doubled.visitor),
    "/mirror/copy": at("/mirror/copy", peer),
    "/mirror/copy/print": at("/mirror/copy/print", peer),
    "/leave": at("/leave", peer),
    "/left": at("/left", stranger),
    "/no-reminders/*": at("/no-reminders/0123456789abcdefghjkmnpqrs", stranger),
    "/no-reminders": at("/no-reminders", stranger),
    "/sign-in": at("/sign-in", stranger),
    "/sign-in/link": at("/sign-in/link", stranger),
    "/sign-in/link/*": at("/sign-in/link/0123456789abcdefghjkmnpqrs", stranger),
    "/sign-out": at("/sign-out", stranger),
    "/return": at("/return", stranger),
    "/me/*": lambda cast: (cast.peer.link, cast.stranger),
    "/me": at("/me", peer),
    "/me/link": at("/me/link", peer),
    "/me/pin": at("/me/pin", peer),
    "/you": at("/you", lead),
    "/you/password": at("/you/password", lead),
    "/you/log": at("/you/log", lead),
    "/you/programs": at("/you/programs", lead),
    "/you/programs/*/end": at("/you/programs/0123456789abcdefghjkmnpqrs/end", lead),
    "/setup": at("/setup", founder),
    "/setup/name": at("/setup/name", founder),
    "/setup/areas": at("/setup/areas", founder),
    "/setup/project": at("/setup/project", founder),
    "/setup/account": at("/setup/account", founder),
    "/setup/code": at("/setup/code", founder),
    "/programme": at("/programme", lead),
    "/programme/begun": at("/programme/begun", lead),
    "/programme/rename": at("/programme/rename", lead),
    "/programme/add-area": at("/programme/add-area", lead),
    "/programme/area/*": of("area"),
    "/programme/area/*/rename": of("area", "/rename"),
    "/programme/area/*/add-project": of("area", "/add-project"),
    "/programme/area/*/add-organisation": of("area", "/add-organisation"),
    "/programme/area/*/organisation/*/parts": organisation("/parts", in_area=True),
    "/programme/area/*/organisation/*/add-project": organisation("/add-project", in_area=True),
    "/programme/organisation/*": organisation(),
    "/programme/organisation/*/rename": organisation("/rename"),
    "/programme/project/*/organisation": of("project", "/organisation"),
    "/programme/project/*": of("project"),
    "/programme/project/*/rename": of("project", "/rename"),
    "/programme/project/*/sheet": of("project", "/sheet"),
    "/programme/project/*/ids": helping("/ids"),
    "/programme/project/*/ids/*": slips,
    "/programme/project/*/list": helping("/list"),
    "/programme/project/*/register": helping("/register"),
    "/programme/project/*/keying": helping("/keying"),
    "/keying/*/first": lambda cast: (f"/keying/{cast.sheet}/first", cast.account("coordinator")),
    "/keying/*/second": lambda cast: (f"/keying/{cast.sheet_again}/second", cast.account("coordinator")),
    "/keying/*/compare": lambda cast: (f"/keying/{cast.sheet_compared}/compare", cast.account("coordinator")),
    "/keying/*/done": lambda cast: (f"/keying/{cast.sheet}/done", cast.account("coordinator")),
    "/keying/*/discard": lambda cast: ("/keying/nothing/discard", cast.account("coordinator")),
    "/paper": at("/paper", stranger),
    "/paper/monthly-full/en": at("/paper/monthly-full/en", stranger),
    "/paper/consent/en": at("/paper/consent/en", stranger),
    "/programme/people": at("/programme/people", lead),
    "/findings": at("/findings", peer),
    "/findings/model/wellbeing/given_types": at("/findings/model/wellbeing/given_types", lead),
    "/findings/model/hope/projects/gender": at("/findings/model/hope/projects/gender", lead),
    "/findings/year/2026": at("/findings/year/2026", lead),
    "/findings/year/2026/model/wellbeing/given_types": at(
        "/findings/year/2026/model/wellbeing/given_types", lead
    ),
    "/findings/area/*": findings("area"),
    "/findings/area/*/model/wellbeing/given_types": findings("area", "/model/wellbeing/given_types"),
    "/findings/project/*": findings("project"),
    "/findings/project/*/model/wellbeing/given_types": findings("project", "/model/wellbeing/given_types"),
    **{f"/findings/figures/{part}": at(f"/findings/figures/{part}", peer) for part in FIGURES},
    **{f"/findings/area/*/figures/{part}": findings("area", f"/figures/{part}") for part in FIGURES},
    **{f"/findings/project/*/figures/{part}": findings("project", f"/figures/{part}") for part in FIGURES},
    "/findings/rule": at("/findings/rule", lead),
    "/reports": at("/reports", lead),
    "/reports/mine": at("/reports/mine", peer),
    "/reports/economics": lambda cast: ("/reports/economics", cast.report and cast.account("programme-lead")),
    "/reports/new/*": lambda cast: (f"/reports/new/{cast.helped}", cast.account("coordinator")),
    "/reports/*": lambda cast: (cast.report, cast.account("programme-lead")),
    "/research": at("/research", lambda cast: cast.account("researcher")),
    "/programme/people/invite": at("/programme/people/invite", lead),
    **{f"/programme/people/*/{role}/*/end": ending(role) for role in ROLES},
    "/design": at("/design", stranger),
}

# Pages in a state of their own, and those that no address has.
STATES = {
    "findings, groups side by side": at("/findings?among=gender", lead),
    "every step: projects": draft("projects.projects"),
    "every step: wellbeing": draft("wellbeing.first"),
    "a peer without months": at("/mirror", newcomer),
    "a peer with every outcome": at("/mirror", lambda cast: cast.account("peer")),
    "the log, with the ID alone": at("/log", adder),
    "a log set aside": lambda cast: (f"/mirror/twice/{cast.doubled.sent}", cast.doubled.visitor),
    "two logs about one day": at("/mirror", doubled),
    "a PIN is needed": at("/return?next=%2Fmirror", adder),
    "no such page": at("/nowhere", stranger),
    "not for this role": at("/programme/people", lambda cast: cast.account("facilitator")),
    "somebody else's log": lambda cast: (f"/log/{cast.peer.draft}/check", cast.newcomer.visitor),
    **{f"the account of: {role}": at("/you", lambda cast, role=role: cast.account(role)) for role in ROLES[1:]},
}

# Addresses that answer with something other than a page of their own.
NOT_PAGES = {
    "/mirror/copy/csv": "a file to keep",
    "/reports/*/pdf": "a file to keep",
    "/research/codebook": "a file to keep",
    "/findings/table": "a file to keep",
    "/findings/year/2026/table": "a file to keep",
    "/findings/area/*/table": "a file to keep",
    "/findings/project/*/table": "a file to keep",
    **{
        f"/findings{place}/{figure}": "a file to keep"
        for place in ["", "/area/*", "/project/*"]
        for figure in [
            "figures/support/kinds/figure.csv", "figures/support/kinds/figure.png",
            "model/wellbeing/given_types/figure.csv",
        ]
    },
    "/findings/year/2026/model/wellbeing/given_types/figure.csv": "a file to keep",
    "/mirror/copy/json": "a file to keep",
    "/health": "a line of text for those who keep the program running",
    **{
        f"/api/v1/{path}": "an address for programs"
        for path in [
            "openapi.json", "problems/invalid", "consent", "questionnaires", "questionnaires/monthly-full",
            "participants", "logs", "own", "projects", "export/logs", "codebook",
        ]
    },
    "/language/*": "leads back to the page it was chosen on",
}


def samples():
    """The samples of `kith routes`, with `*` for keys and languages."""
    lines = kith("routes").stdout.splitlines()
    paths = [re.search(r"(/\S*)$", line)[1] for line in lines]
    return [re.sub(r"^(/language/)\w+$", r"\1*", re.sub(KEY, "*", path)) for path in paths]


@pytest.fixture(scope="session")
def cast(program, tmp_path_factory):
    empty = Program(tmp_path_factory.mktemp("empty") / "data", "--empty").start()
    yield Cast(program, empty)
    empty.stop()


def test_every_address_is_visited():
    known = PAGES.keys() | NOT_PAGES.keys()
    assert [path for path in samples() if path not in known] == []


def test_no_visit_is_to_an_address_that_has_gone():
    assert [path for path in PAGES.keys() | NOT_PAGES.keys() if path not in samples()] == []


@pytest.mark.parametrize("page", [*PAGES, *STATES])
def test_there_is_nothing_to_mend(page, browser, cast):
    path, visitor = {**PAGES, **STATES}[page](cast)
    browser.program = visitor.program
    browser.as_visitor(visitor)
    behind_a_proxy = page == "/setup/code"
    browser.cdp(
        "Network.setExtraHTTPHeaders", headers={"X-Forwarded-For": "203.0.113.7"} if behind_a_proxy else {}
    )
    problems = []
    for language in ("en", "ur"):
        browser.speak(language)
        browser.open(path)
        assert browser.path.split("?")[0] == path.split("?")[0], browser.heading()
        problems += [f"{language}: {problem}" for problem in inspect(browser, language)]
    assert not problems, "\n" + "\n".join(problems)
