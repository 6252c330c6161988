"""Whoever runs the program is told in one line what is wrong and what to do."""

import os
import socket

import pytest

from support.program import Program, kith


def refuses(*words):
    """Runs a command that must fail, and gives its one line."""
    ended = kith(*words)
    assert ended.returncode != 0
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    assert lines[0].startswith("kith: ")
    return lines[0]


def test_a_port_in_use(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refuses("serve", "--data", tmp_path / "data", "--port", port)
    assert str(port) in line and "--port" in line


def test_a_data_folder_that_cannot_be(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    line = refuses("serve", "--data", tmp_path / "file" / "data", "--port", 0)
    assert str(tmp_path) in line and "--data" in line


def test_a_data_folder_of_a_running_program(own_program):
    line = refuses("serve", "--data", own_program.data, "--port", 0)
    assert str(own_program.data) in line
    assert own_program.process.poll() is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["serve", "--colour", "green"], "--colour"),
        (["serve", "--port", "eighty"], "eighty"),
        (["serve", "--port", "65536"], "65536"),
        (["serve", "--port"], "--port"),
        (["serve", "--database", "oracle:here"], "--database"),
        (["serve", "--address", "kith.example"], "kith.example"),
        (["serve", "--exit", "http://weather.example"], "http://weather.example"),
        (["serve", "--certificate", "one.pem"], "--key"),
        (["serve", "--certificate", "/nowhere", "--key", "/nowhere"], "/nowhere"),
        (["serve", "--content", "/nowhere"], "/nowhere"),
        (["serve", "--country", "atlantis"], "atlantis"),
        (["dance"], "dance"),
        (["help", "dance"], "dance"),
    ],
    ids=" ".join,
)
def test_words_it_does_not_know(words, said, tmp_path):
    more = ["--data", tmp_path / "data"] if words[0] == "serve" and words[-1] != "--port" else []
    assert said in refuses(*words, *more)


def test_a_database_that_is_none_of_its_own(tmp_path):
    (tmp_path / "kith.db").write_text("This is a letter, not a database. " * 200)
    assert "kith.db" in refuses("serve", "--data", tmp_path, "--port", 0)


def test_nobody_else_on_the_machine_can_read_the_data(tmp_path):
    """Whatever the shell would allow others."""
    before = os.umask(0)
    try:
        program = Program(tmp_path / "data").start()
    finally:
        os.umask(before)
    try:
        made = [program.data, *program.data.rglob("*")]
        assert {"identity.db", "identity.db-wal", "kith.db", "kith.db-wal", "vault.key"} < {p.name for p in made}
        for path in made:
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    finally:
        program.stop()


@pytest.mark.parametrize("command", ["serve", "routes", "help", "version"])
def test_help_for_each_command(command):
    ended = kith("help", command)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert f"Usage: kith {command}" in ended.stdout


def test_help_tells_every_option_of_serving():
    page = kith("help", "serve").stdout
    for option in ("--data DIR", "--port N", "--database URL", "--empty"):
        assert option in page


def test_help_lists_every_command():
    page = kith().stdout
    for command in ("serve", "routes", "help", "version"):
        assert f"  {command} " in page


def test_the_first_start_says_how_to_sign_in_and_the_second_keeps_what_is_there(tmp_path):
    program = Program(tmp_path / "data").start()
    program.stop()
    first = "\n".join(program.lines)
    assert "lead@example.org" in first and "KTH-2342" in first
    with program.database("kith") as database:
        logs = database.execute("SELECT count(*) FROM log").fetchone()[0]
    program.start()
    assert program.stop() == 0
    with program.database("kith") as database:
        assert database.execute("SELECT count(*) FROM log").fetchone()[0] == logs > 0
