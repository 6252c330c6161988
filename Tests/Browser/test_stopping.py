"""Asked to stop, the program finishes the answers under way; killed, it loses nothing it had answered."""

import random
import threading
import time
from http.client import HTTPException

import pytest

from support import people
from support.visitor import Visitor

CLIENTS = 64


def prepared(program, count):
    """Drafts of one peer, each with the visitor, the address and the fields that send it."""
    visitor = people.join(program).visitor
    sendings = []
    for number in range(count):
        key = people.begin(visitor)
        answers = {**people.ANSWERS, "projects.names": f"Project {number}"}
        own = Visitor(program)
        own.cookies = dict(visitor.cookies)
        sendings.append((key, own, *visitor.filled(visitor.get(f"/log/{key}/whole"), answers)))
    return sendings


def send(sending):
    """Sends a log; gives the answer, or `None` if none came."""
    _, visitor, action, pairs = sending
    try:
        return visitor.send("POST", action, pairs)
    except (OSError, HTTPException):
        return None


def all_at_once(sendings):
    """Sends from as many threads as there are logs; gives the answers as they come, by key."""
    answers, start = {}, threading.Barrier(len(sendings) + 1)

    def run(sending):
        sending[1].send("GET", "/health")  # the connection stands before the rush
        start.wait()
        answers[sending[0]] = send(sending)

    threads = [threading.Thread(target=run, args=[sending]) for sending in sendings]
    for thread in threads:
        thread.start()
    start.wait()
    return answers, threads


def kept(program):
    """How often each log is kept, by key."""
    with program.database("kith") as database:
        rows = database.execute("SELECT key, count(*) FROM log GROUP BY key").fetchall()
    return dict(rows)


def thanked(key, answer):
    return answer is not None and (answer.status, answer.location) == (303, f"/log/{key}/thanks")


@pytest.mark.parametrize("turn", range(5))
def test_kill_nine_in_the_middle_of_64_submissions_loses_and_doubles_none(own_program, turn):
    sendings = prepared(own_program, CLIENTS)
    answers, threads = all_at_once(sendings)
    # At another moment each time: some thanked, some not.
    moment = random.uniform(0.0, 0.06)
    time.sleep(moment)
    own_program.kill()
    for thread in threads:
        thread.join()
    done = [key for key, answer in answers.items() if thanked(key, answer)]

    own_program.start()
    found = kept(own_program)
    assert [key for key in done if found.get(key) != 1] == []

    again, threads = all_at_once([s for s in sendings if s[0] not in done])
    for thread in threads:
        thread.join()
    assert [key for key, answer in again.items() if not thanked(key, answer)] == []
    found = kept(own_program)
    assert [s[0] for s in sendings if found.get(s[0]) != 1] == []
    print(f"killed after {moment * 1000:.0f} ms: {len(done)} of {CLIENTS} were thanked")


def test_asked_to_stop_it_finishes_what_is_under_way(own_program):
    """Submissions wait for a database that another program holds while the program is asked to stop."""
    sendings = prepared(own_program, 8)
    other = own_program.database("kith")
    other.execute("BEGIN IMMEDIATE")
    answers, threads = all_at_once(sendings)
    time.sleep(0.5)
    ended = []
    stopping = threading.Thread(target=lambda: ended.append(own_program.stop()))
    stopping.start()
    time.sleep(0.5)
    assert own_program.process.poll() is None, "it did not wait for them"
    other.execute("ROLLBACK")
    other.close()
    for thread in [*threads, stopping]:
        thread.join()
    assert ended == [0]
    assert [key for key, answer in answers.items() if not thanked(key, answer)] == []
    assert [s[0] for s in sendings if kept(own_program).get(s[0]) != 1] == []


def test_with_nothing_under_way_it_stops_at_once(own_program):
    visitor = Visitor(own_program)
    visitor.get("/")  # a connection that stays open must not hold it
    began = time.monotonic()
    assert own_program.stop() == 0
    assert time.monotonic() - began < 5
