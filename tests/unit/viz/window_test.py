#!/usr/bin/env python3
"""The one test of a real window: window_test.py VIEWER WRITER

With software GL on an X server without a screen. Exits with 77 (skipped) where that server is not installed.
"""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib

VIEWER, WRITER = sys.argv[1:3]
WIDTH, HEIGHT = 900, 560


class XServer:
    """A server on a display that it chooses itself, which keeps its picture in a file."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        reading, writing = os.pipe()
        screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self.folder.name]
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = ":" + answer.readline().strip()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def picture(self):
        """Rows of RGB bytes, from the server's file in the format of xwd."""
        with open(os.path.join(self.folder.name, "Xvfb_screen0"), "rb") as file:
            data = file.read()
        header = struct.unpack(">20I", data[:80])
        line, pixels = header[12], header[0] + header[19] * 12
        rows = [data[pixels + y * line : pixels + y * line + WIDTH * 4] for y in range(HEIGHT)]
        return [b"".join(bytes((row[x + 2], row[x + 1], row[x])) for x in range(0, WIDTH * 4, 4)) for row in rows]


def read_png(name):
    """Rows of RGB bytes of a picture that the viewer has written: without filters or interlace."""
    with open(name, "rb") as file:
        data = file.read()
    at, packed = 8, b""
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        packed += data[at + 8 : at + 8 + size] if data[at + 4 : at + 8] == b"IDAT" else b""
        at += 12 + size
    raw, line = zlib.decompress(packed), WIDTH * 3 + 1
    assert all(raw[y * line] == 0 for y in range(HEIGHT)), "a filtered row"
    return [raw[y * line + 1 : (y + 1) * line] for y in range(HEIGHT)]


def share_alike(picture, other):
    """Of the bytes of every fourth row, those that differ by little: two rasterisers round edges differently."""
    pairs = [pair for rows in list(zip(picture, other))[::4] for pair in zip(*rows)]
    return sum(abs(a - b) < 48 for a, b in pairs) / len(pairs)


def surroundings(display=None):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return environment | ({"DISPLAY": display, "LIBGL_ALWAYS_SOFTWARE": "1"} if display else {})


def view(*words, display=None):
    return subprocess.run(
        [VIEWER, *words], env=surroundings(display), capture_output=True, text=True, timeout=100, check=False
    )


class Window(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        subprocess.run([WRITER, cls.folder.name], check=True)
        cls.files = [os.path.join(cls.folder.name, name) for name in ("a.h5", "b.h5")]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_starts_empty_and_closes(self):
        with XServer() as server:
            result = view("--frames", "3", "--timing", display=server.display)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertRegex(result.stderr, r"^first picture after [0-9.]+ s\n$")
            print(result.stderr.strip(), file=sys.stderr)

    def test_shows_what_a_picture_without_a_display_shows(self):
        words = [*self.files, "--panel", "map", "--size", f"{WIDTH}x{HEIGHT}", "--lang", "zh"]
        expected = os.path.join(self.folder.name, "expected.png")
        self.assertEqual(view(*words, "--screenshot", expected).returncode, 0)
        wanted, best = read_png(expected), 0.0
        with XServer() as server:
            command = [VIEWER, *words, "--frames", "150"]
            with subprocess.Popen(command, env=surroundings(server.display)) as process:
                while process.poll() is None and best < 0.98:
                    time.sleep(0.1)
                    best = max(best, share_alike(server.picture(), wanted))
                self.assertEqual(process.wait(), 0)
        self.assertGreaterEqual(best, 0.98)

    def test_every_panel_opens_and_a_broken_file_is_told_in_the_window(self):
        broken = os.path.join(self.folder.name, "broken.h5")
        with open(broken, "wb") as file:
            file.write(b"no run file at all")
        with XServer() as server:
            for panel in ("map", "series", "chart", "issues", "results"):
                result = view(
                    *self.files, broken, "missing.h5", "--panel", panel, "--frames", "8", display=server.display
                )
                self.assertEqual((result.returncode, result.stderr), (0, ""), panel)

    def test_without_a_display_names_what_needs_none(self):
        result = view()
        self.assertEqual(result.returncode, 1)
        self.assertIn("linli report", result.stderr)
        self.assertIn("--screenshot", result.stderr)

    def test_with_a_display_that_is_not_there_says_so(self):
        result = view(display=":987")
        self.assertEqual(result.returncode, 1)
        self.assertIn("linli report", result.stderr)


if __name__ == "__main__":
    if not shutil.which("Xvfb"):
        print("skipped: Xvfb is not installed (Debian's package xvfb; ./linli setup test)")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
