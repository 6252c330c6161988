"""The people whom the pages are shown to, each prepared once."""

import json
import re
from datetime import date, timedelta
from functools import cached_property

from . import people
from .program import ROOT
from .visitor import Visitor

DEMONSTRATION = json.loads((ROOT / "Content/demonstration/programme.json").read_text())


class Cast:
    """Everybody the tests of pages need, on one demonstration and one Kith without a programme."""

    def __init__(self, program, empty):
        self.program, self.empty = program, empty

    @cached_property
    def stranger(self):
        return Visitor(self.program)

    @cached_property
    def peer(self):
        """Somebody with a name, a PIN, three months and a draft with a few answers."""
        peer = people.join(self.program, name="Sam", pin="4827")
        for back in (93, 62, 31):
            people.log(peer.visitor, (date.today() - timedelta(days=back)).isoformat())
        peer.draft = people.begin(peer.visitor)
        page = peer.visitor.get(f"/log/{peer.draft}/giving-and-receiving.informal")
        peer.visitor.submit(page, {"giving-and-receiving.informal_given": "3"})
        peer.sent = people.log(peer.visitor)
        return peer

    @cached_property
    def doubled(self):
        """Somebody with two logs about one day, waiting, and one of two about another day set aside."""
        doubled = people.join(self.program)
        visitor = doubled.visitor
        earlier = (date.today() - timedelta(days=70)).isoformat()
        doubled.sent = people.log(visitor, earlier, {**people.ANSWERS, "projects.number": "5"})
        kept = people.log(visitor, earlier)
        page = visitor.get(f"/mirror/twice/{doubled.sent}")
        side_by_side = next(f.action for f in page.forms if f.action.startswith("/mirror/twice/"))
        page = visitor.submit(page, {"counts": kept, "reason": "mistakes"}, to=side_by_side)
        assert page.path == "/mirror/twice", page.text
        people.log(visitor)
        doubled.draft = people.log(visitor, answers={"projects.number": "7"})
        return doubled

    @cached_property
    def newcomer(self):
        """Somebody who has just joined and has given nothing."""
        return people.join(self.program)

    @cached_property
    def adder(self):
        """The peer, come back with the ID alone."""
        return people.come_with_id(self.program, self.peer.id)

    def account(self, role):
        """Somebody with an account of the demonstration, signed in."""
        if role not in self._accounts:
            entry = next(s for s in DEMONSTRATION["signIns"] if s.get("role", "peer") == role)
            visitor = Visitor(self.program)
            page = visitor.submit(
                visitor.get("/sign-in"), {"email": entry["email"], "password": entry["password"]}
            )
            assert page.path != "/sign-in", page.text
            self._accounts[role] = visitor
        return self._accounts[role]

    @cached_property
    def _accounts(self):
        return {}

    @cached_property
    def founder(self):
        """Somebody in the middle of creating a programme, with everything typed but the account."""
        visitor = Visitor(self.empty)
        page = visitor.submit(visitor.get("/setup/name"), {"name": "Hedgerow"})
        page = visitor.submit(page, {"areas": "Ambermarsh\nCorrowby"})
        visitor.submit(page, {"project": "Two Cups", "home": "area Ambermarsh"})
        return visitor

    def place(self, kind):
        """The key of an area or a project of the demonstration, as the lead's pages link to it."""
        lead = self.account("programme-lead")
        overview = lead.get("/programme").html
        area = re.search(r'"/programme/area/([^"/]+)"', overview)[1]
        if kind == "area":
            return area
        pages = overview + lead.get(f"/programme/area/{area}").html
        return re.search(r'"/programme/project/([^"/]+)"', pages)[1]

    def organisation(self):
        """The key of an organisation of the demonstration, and of an area it is at work in."""
        with self.program.database("kith") as database:
            return database.execute("SELECT organisation, area FROM organisation_area ORDER BY area").fetchone()

    @cached_property
    def helped(self):
        """The key of the project that the demonstration's coordinator coordinates."""
        return self.grant("coordinator")[1]

    @cached_property
    def report(self):
        """Where the full report is that the programme's lead has just had made."""
        lead = self.account("programme-lead")
        new = re.search(r'"(/reports/new/[^"]+)"', lead.get("/reports").html)[1]
        page = lead.submit(lead.get(new), {"kind": "full"}, to=new)
        assert re.fullmatch(r"/reports/[0-9a-z]{26}", page.path), page.text
        return page.path

    @cached_property
    def slips(self):
        """Where the slips of a batch are that the coordinator has just had made."""
        coordinator = self.account("coordinator")
        page = coordinator.submit(coordinator.get(f"/programme/project/{self.helped}/ids"), {"count": "11"})
        assert "/ids/" in page.path, page.text
        return page.path

    def _keying(self, day, **more):
        """Begins to type in a sheet of somebody with one of the slips, and gives its key."""
        coordinator = self.account("coordinator")
        id = re.search(r"[2-9A-Z]{3}-[2-9A-Z]{4}", coordinator.get(self.slips).html)[0]
        page = coordinator.submit(
            coordinator.get(f"/programme/project/{self.helped}/keying"),
            {"id": id, "day": day, "version": "monthly-full", "sheet-language": "en", **more},
            to=f"/programme/project/{self.helped}/keying",
        )
        return re.fullmatch(r"/keying/([^/]+)/first", page.path)[1]

    def _type(self, key, page, answers):
        coordinator = self.account("coordinator")
        address = f"/keying/{key}/{page}"
        coordinator.submit(coordinator.get(address), {**answers, "go": "done"}, to=address)

    @cached_property
    def sheet(self):
        """The key of a sheet that is being typed in, with a few answers and a mistake."""
        key = self._keying((date.today() - timedelta(days=100)).isoformat())
        self._type(key, "first", {"projects.number": "a few", "projects.names": "Tea"})
        return key

    @cached_property
    def sheet_again(self):
        """The key of a sheet that waits for a second hand."""
        key = self._keying((date.today() - timedelta(days=200)).isoformat(), twice="yes")
        self._type(key, "first", {"projects.number": "3"})
        return key

    @cached_property
    def sheet_compared(self):
        """The key of a sheet whose two hands differ."""
        key = self._keying((date.today() - timedelta(days=300)).isoformat(), twice="yes")
        self._type(key, "first", {"projects.number": "3", "wellbeing.hopeful": "2"})
        self._type(key, "second", {"projects.number": "8", "giving-and-receiving.pairs_given": "ticked"})
        return key

    def grant(self, role):
        """The account and the place of somebody who holds a role."""
        with self.program.database("identity") as database:
            return database.execute(
                "SELECT account, place FROM role_grant WHERE role = ?", [role]
            ).fetchone()
