"""The pictures of the README, taken from the demonstration."""

import struct
import sys
import tempfile
import zlib
from pathlib import Path

from . import people
from .browser import Browser
from .program import Program

PHONE = (390, 780)
SHEET = (1200, 900)


def take(folder):
    """Takes every picture into a folder."""
    program = Program(Path(tempfile.mkdtemp()) / "data").start()
    browser = Browser()
    try:
        browser.fresh(program)
        browser.size(PHONE)
        browser.open("/")
        save(browser, folder / "start-phone.png", PHONE)

        # Robin has logged six months; the ID and the PIN are public.
        robin = people.come_with_id(program, "KTH-2342", "2468")
        browser.as_visitor(robin)
        browser.size(SHEET)
        browser.open("/mirror")
        save(browser, folder / "mirror.png", SHEET)
    finally:
        browser.close()
        program.stop()


def save(browser, path, size):
    """Keeps what is in the window as a small PNG."""
    path.write_bytes(squeeze(browser.window(size)))
    print(f"{path}: {path.stat().st_size} bytes")


def squeeze(picture):
    """The same PNG, its rows joined and compressed once more as hard as zlib can (RFC 2083)."""
    chunks, at, rows = [], 8, b""
    while at < len(picture):
        length, kind = struct.unpack(">I4s", picture[at : at + 8])
        if kind == b"IDAT":
            rows += picture[at + 8 : at + 8 + length]
        elif kind in (b"IHDR", b"PLTE", b"tRNS"):
            chunks.append(picture[at : at + 12 + length])
        at += 12 + length
    body = b"IDAT" + zlib.compress(zlib.decompress(rows), 9)
    chunks.append(struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body)))
    end = b"\0\0\0\0IEND" + struct.pack(">I", zlib.crc32(b"IEND"))
    return picture[:8] + b"".join(chunks) + end


if __name__ == "__main__":
    take(Path(sys.argv[1]))
