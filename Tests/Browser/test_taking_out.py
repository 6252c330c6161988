"""Whoever takes everything out is in no table and in no byte of the databases, and nobody else is touched."""

from support import people
from support.visitor import Visitor

SECRET = "Quince and Brambleby Corner"


def rows(program):
    """Every row of both databases as text, by store and table."""
    found = {}
    for store in ("identity", "kith"):
        with program.database(store) as database:
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                found[store, table] = [repr(row) for row in database.execute(f'SELECT * FROM "{table}"')]
    return found


def test_one_press_takes_nothing_out(browser, program):
    peer = people.join(program, name="Marigold")
    before = rows(program)
    browser.as_visitor(peer.visitor).open("/leave")
    browser.press(browser.one('form[action="/leave"] button'))
    assert browser.path == "/leave"
    assert "Nothing has been taken out" in browser.errors()["sure"]
    assert rows(program) == before
    # The summary leads to the tick, and with it everything goes.
    browser.one('main a[href="#sure"]').click()
    assert browser.run("return document.activeElement.name") == "sure"
    browser.one("#sure").click()
    browser.press(browser.one('form[action="/leave"] button'))
    assert browser.path == "/left"


def test_nothing_is_left(own_program):
    before = rows(own_program)
    peer = people.join(own_program, name="Marigold Brambleby", pin="4827")
    visitor = peer.visitor
    visitor.submit(visitor.get("/join/reminders"), {"channel": "email", "email": "m@example.org"})
    visitor.submit(visitor.get("/join/background/1"), {"background.age": "25-34"})
    people.log(visitor, answers={**people.ANSWERS, "projects.names": SECRET})
    draft = people.begin(visitor)
    visitor.submit(visitor.get(f"/log/{draft}/projects.projects"), {"projects.names": SECRET})
    assert any(SECRET.split()[0] in row for table in rows(own_program).values() for row in table)

    page = visitor.submit(visitor.get("/leave"), {"sure": "yes"}, to="/leave")
    assert page.path == "/left" and page.status == 200

    after = rows(own_program)
    added = {name: [row for row in after[name] if row not in before.get(name, [])] for name in after}
    left = {name: found for name, found in added.items() if found}
    # Only that somebody with a random key left on that day, and that the figures are to be counted
    # without them; the key means nothing any more.
    assert set(left) <= {("kith", "withdrawal"), ("kith", "evidence_note")}
    assert len(left["kith", "withdrawal"]) == 1
    lost = {name: set(before[name]) - set(after[name]) for name in before}
    assert not any(lost.values()), lost

    # The ways back are closed.
    assert visitor.get("/mirror").path.startswith("/return")
    other = Visitor(own_program)
    assert other.submit(other.get(peer.link)).status == 404
    page = other.submit(other.get("/return"), {"id": peer.id})
    assert "Nobody here has this ID" in page.text

    # And when the program has stopped, no byte of what was written is there.
    own_program.stop()
    for file in own_program.data.glob("*.db*"):
        assert b"Brambleby" not in file.read_bytes(), file.name
