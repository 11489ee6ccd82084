#!/usr/bin/env python3
"""Cut the font of the viewer out of Noto Sans CJK: subset_font.py SOURCE.ttc OUT.otf TEXT_FILE …

It keeps Latin, punctuation, the 6,763 characters of GB 2312, and every character of the text files.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SIMPLIFIED_CHINESE = 2  # face of the collection; 0 is Japanese


def gb2312():
    """Every character of the standard, by walking its table of 94 rows."""
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes([row, cell]).decode("gb2312")
            except UnicodeDecodeError:
                pass  # an empty cell


def main():
    source, out, *texts = sys.argv[1:]
    wanted = set(gb2312()) | {chr(code) for code in range(0x20, 0x17F)} | set("—‘’“”…€≤≥−×·→←↑↓")
    for path in texts:
        wanted |= set(Path(path).read_text(encoding="utf-8"))
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=[1, 13, 14])
    font = TTFont(source, fontNumber=SIMPLIFIED_CHINESE, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={ord(letter) for letter in wanted if letter.isprintable()})
    subsetter.subset(font)
    font.save(out)


if __name__ == "__main__":
    main()
