"""A document of one page, as viewers of documents open it."""

from collections.abc import Sequence
from pathlib import Path

_WIDTH, _HEIGHT, _TYPE, _LEAD = 640, 460, 12, 18


def write_pdf(file: Path, title: str, lines: Sequence[str]) -> None:
    """Write a PDF with lines of text in Helvetica, 12 points. They hold no brackets."""
    rows = "".join(f"({line}) Tj T* " for line in lines)
    top = _HEIGHT - 36
    text = f"BT /F1 {_TYPE} Tf {_LEAD} TL 36 {top} Td {rows}ET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>" % (_WIDTH, _HEIGHT),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (%s) >>" % title.encode("ascii"),
    )
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    data += b"trailer << /Size %d /Root 1 0 R /Info 6 0 R >>\n" % count
    data += b"startxref\n%d\n%%%%EOF\n" % data.rindex(b"xref\n0 ")
    file.write_bytes(data)
