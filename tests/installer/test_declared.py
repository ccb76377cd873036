"""What the code imports is what set-up installs."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Parts of a declared library's own interface, and libraries that are not installed on Linux, or
# only to teach the judge of rows.
COMES_WITH = {
    "AppKit": "pyobjc-framework-cocoa",
    "ApplicationServices": "pyobjc-framework-applicationservices",
    "Quartz": "pyobjc-framework-quartz",
    "comtypes": "comtypes",
    "pywintypes": "pywin32",
    "shiboken6": "pyside6-essentials",
    "starlette": "fastapi",
    "torch": "torch",
    "win32api": "pywin32",
    "win32gui": "pywin32",
    "win32process": "pywin32",
}


def _imported(folder: str) -> Iterator[str]:
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name.split(".")[0] for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


def _declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = list(project["dependencies"])
    for extra in extras:
        requirements += project["optional-dependencies"][extra]
    return {_plain(re.split(r"[\s<>=;\[]", name, maxsplit=1)[0]) for name in requirements}


def _undeclared(folder: str, *extras: str) -> set[str]:
    packages, declared = packages_distributions(), _declared(*extras)
    foreign = set(_imported(folder)) - sys.stdlib_module_names - {"desktop_memory", "tests"}
    return {
        name
        for name in foreign
        if not declared
        & {COMES_WITH.get(name, ""), *(_plain(package) for package in packages.get(name, ()))}
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_each_library_that_the_app_imports_is_declared() -> None:
    # onnx is needed once, to build the model.
    assert _undeclared("desktop_memory", "set-up") == set()


def test_each_library_that_the_tests_import_is_declared() -> None:
    assert _undeclared("tests", "set-up", "test", "training") == set()
