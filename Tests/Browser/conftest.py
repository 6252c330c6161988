"""What the tests are given: the program, running, and a browser."""

import shutil

import pytest

from support.browser import Browser
from support.program import Program


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A data folder as the first start leaves it, for copying: faster than filling each anew."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    program = Program(folder).start()
    assert program.stop() == 0
    return folder


@pytest.fixture(scope="session")
def program(tmp_path_factory, filled):
    """The program that most tests share; each test brings its own people."""
    folder = tmp_path_factory.mktemp("shared") / "data"
    shutil.copytree(filled, folder)
    program = Program(folder).start()
    yield program
    assert program.stop() == 0, "\n".join(program.lines[-20:])


@pytest.fixture
def own_program(tmp_path, filled):
    """A program for one test alone, which may stop, kill or starve it."""
    shutil.copytree(filled, tmp_path / "data")
    program = Program(tmp_path / "data").start()
    yield program
    if program.process.poll() is None:
        program.stop()


@pytest.fixture(scope="session")
def _browser():
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture
def browser(_browser, program):
    """A browser that nobody has used, on a phone."""
    return _browser.fresh(program)
