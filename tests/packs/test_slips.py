"""Slips of the pen: each is told at its file and line, in one sentence of either language."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cop29_desktop.packs.problems import PackError, Problem

HERE = "# here"
Told = Callable[[Path], tuple[Problem, ...]]


class Slip(NamedTuple):
    """A change to one file of the tiny pack, and the sentences that it must call forth.

    ``at`` is the line that must be told, ``# here`` the one that bears this mark; ``told`` names its file when that
    is another.
    """

    what: str
    file: str
    old: str
    new: str
    zh: str
    en: str
    at: str = HERE
    told: str = ""

    def make(self, pack: Path) -> Problem:
        """Break the pack; gives the problem that must be told."""
        replace(pack / self.file, self.old, self.new)
        told = self.told or self.file
        lines = (pack / told).read_text("utf-8").split("\n")
        (line,) = (number for number, line in enumerate(lines, 1) if line == self.at or line.endswith(HERE))
        return Problem(told, line, self.zh, self.en)


def replace(file: Path, old: str, new: str) -> None:
    """Change the one place of a file that reads so."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1, "the tiny pack has changed"
    file.write_text(text.replace(old, new), "utf-8")


# fmt: off
KEYS = (
    Slip("an unknown key", "booths.yaml", "- id: institute\n", "- id: institute\n  colour: red # here\n",
         "「booths」沒有「colour」這個鍵；可用的是：content, id, organisation, origin, row, section。",
         "“booths” has no key “colour”; it has: content, id, organisation, origin, row, section."),
    Slip("an unknown key of control characters", "booths.yaml", "- id: institute\n",
         '- id: institute\n  "\\e[31m\\n": red # here\n',
         "「booths」沒有「\ufffd[31m\ufffd」這個鍵；可用的是：content, id, organisation, origin, row, section。",
         "“booths” has no key “\ufffd[31m\ufffd”; it has: content, id, organisation, origin, row, section."),
    Slip("a duplicate key", "booths.yaml", "  row: 1\n", "  row: 1\n  row: 1 # here\n",
         "鍵「row」重複。", "The key “row” stands twice."),
    Slip("a missing key", "booths.yaml", "- id: institute\n  row: 1\n", "- id: institute # here\n",
         "「booths」缺少「row」。", "“booths” lacks “row”."),
    Slip("a missing list", "conflicts.yaml", '- id: D2\n  severity: low\n  places: ["decision:1/CMA.8"]\n',
         "- id: D2 # here\n  severity: low\n",
         "「conflicts」缺少「places」。", "“conflicts” lacks “places”."),
    Slip("a missing language", "initiatives.yaml", "{zh: 休戰倡議, en: Truce}", "{zh: 休戰倡議} # here",
         "「name」缺少「en」。", "“name” lacks “en”."),
    Slip("a key that is no text", "booths.yaml", "  row: 1\n", "  ? [row] # here\n  : 1\n",
         "鍵必須是文字。", "A key must be text."),
)

TYPES = (
    Slip("a word for a number", "booths.yaml", "  row: 1\n", "  row: one # here\n",
         "「row」須為整數，不能是「one」。", "“row” must be a whole number, not “one”."),
    Slip("a word for a switch", "decisions/cma8.yaml", "pact: true", "pact: yes # here",
         "「pact」須為true 或 false，不能是「yes」。", "“pact” must be true or false, not “yes”."),
    Slip("a list for a text", "glossary.yaml", "source: 1/CP.31", "source: [1/CP.31] # here",
         "「source」須為非空白的單行文字。", "“source” must be one line of text, not empty."),
    Slip("a text for a list", "statements.yaml", "topics: [finance]", "topics: finance # here",
         "「topics」須為清單。", "“topics” must be a list."),
    Slip("a text for a record", "booths.yaml", "{zh: 研究院, en: Institute}", "Institute # here",
         "「organisation」須為鍵與值。", "“organisation” must be keys with values."),
    Slip("null where something must stand", "booths.yaml", "  row: 1\n", "  row: null # here\n",
         "「row」須為整數。", "“row” must be a whole number."),
    Slip("too short a list", "side-events.yaml", "organisers:\n  - {zh: 甲基金會, en: Foundation A}\n",
         "organisers: [] # here\n",
         "「organisers」至少要有 1 項。", "“organisers” needs at least 1 item(s)."),
    Slip("a word that is none of the choices", "conflicts.yaml", "severity: low", "severity: lowish # here",
         "「severity」須為輕重（high、medium、low、info），不能是「lowish」。",
         "“severity” must be a severity (high, medium, low, info), not “lowish”."),
    Slip("another version of the format", "pack.yaml", 'schema: "1"', 'schema: "2" # here',
         "「schema」須為格式版本（1），不能是「2」。", "“schema” must be the version of the format (1), not “2”."),
)

FORMS = (
    Slip("a day that does not exist", "theme-days.yaml", "date: 2026-11-09", "date: 2026-02-30 # here",
         "「date」須為西元日期，如 2024-11-18，不能是「2026-02-30」。",
         "“date” must be a date such as 2024-11-18, not “2026-02-30”."),
    Slip("an ROC date", "theme-days.yaml", "date: 2026-11-09", "date: 115-11-09 # here",
         "「date」須為西元日期，如 2024-11-18，不能是「115-11-09」。",
         "“date” must be a date such as 2024-11-18, not “115-11-09”."),
    Slip("a time that does not exist", "milestones.yaml", 'time: "05:31"', "time: 25:31 # here",
         "「time」須為時刻，如 05:31，不能是「25:31」。", "“time” must be a time such as 05:31, not “25:31”."),
    Slip("a bad agenda item", "decisions/cop31.yaml", "agenda: 8a", "agenda: 8.1 # here",
         "「agenda」須為議程項次，如 11a，不能是「8.1」。", "“agenda” must be an agenda item such as 11a, not “8.1”."),
    Slip("a bad decision number", "milestones.yaml", "decisions: [1/CMA.8]", "decisions: [1/COP.8] # here",
         "「decisions」須為決議編號，如 1/CMA.6，不能是「1/COP.8」。",
         "“decisions” must be a decision number such as 1/CMA.6, not “1/COP.8”."),
    Slip("a bad symbol", "decisions/cop31.yaml", "draft: FCCC/CP/2026/L.2", "draft: L.2 # here",
         "「draft」須為文件編號，如 FCCC/PA/CMA/2024/17/Add.1，不能是「L.2」。",
         "“draft” must be a document symbol, not “L.2”."),
    Slip("a bad plenary", "decisions/cma8.yaml", "plenary: 5th", "plenary: five # here",
         "「plenary」須為全會，如 5th 或 Resumed 11th，不能是「five」。",
         "“plenary” must be a plenary such as 5th or Resumed 11th, not “five”."),
    Slip("a bad origin", "booths.yaml", "origin: report\n  content:", "origin: un # here\n  content:",
         "「origin」須為來源：report、ours 或 un:文件編號，不能是「un」。",
         "“origin” must be an origin: report, ours or un:SYMBOL, not “un”."),
    Slip("a bad anchor", "conflicts.yaml", 'places: ["decision:1/CMA.8"]', 'places: ["planet:earth"] # here',
         "「places」須為位址，如 decision:1/CMA.6，不能是「planet:earth」。",
         "“places” must be an anchor such as decision:1/CMA.6, not “planet:earth”."),
    Slip("an id in capitals", "glossary.yaml", "- id: fund", "- id: Fund # here",
         "「id」須為小寫英數與連字號的識別碼，不能是「Fund」。",
         "“id” must be an id of lower-case letters, digits and hyphens, not “Fund”."),
    Slip("digits of another width", "report/1-tiny.yaml", '- id: "3"', '- id: "３" # here',
         "「id」須為章節代號，如 5.1，不能是「３」。", "“id” must be a section id such as 5.1, not “３”."),
    Slip("an empty text", "glossary.yaml", "source: 1/CP.31", 'source: " " # here',
         "「source」須為非空白的單行文字，不能是「 」。", "“source” must be one line of text, not empty, not “ ”."),
    Slip("a text of two lines", "glossary.yaml", "source: 1/CP.31", 'source: "a\\nb" # here',
         "「source」須為非空白的單行文字，不能是「a\ufffdb」。",
         "“source” must be one line of text, not empty, not “a\ufffdb”."),
)

YAML = (
    Slip("a tag", "booths.yaml", "  row: 1\n", "  row: !!int 1 # here\n",
         "不接受 YAML 標籤（!）。", "YAML tags (!) are not accepted."),
    Slip("an anchor", "booths.yaml", "  row: 1\n", "  row: &one 1 # here\n",
         "不接受 YAML 的錨點與別名（& 與 *）。", "YAML anchors and aliases (& and *) are not accepted."),
    Slip("an alias", "booths.yaml", "  row: 1\n", "  row: *one # here\n",
         "不接受 YAML 的錨點與別名（& 與 *）。", "YAML anchors and aliases (& and *) are not accepted."),
    Slip("a tab for indentation", "booths.yaml", "  row: 1\n", "\trow: 1 # here\n",
         "不是正確的 YAML：found a tab character that violates indentation。",
         "This is not valid YAML: found a tab character that violates indentation."),
    Slip("a colon in a text without quotes", "booths.yaml", "{zh: 研究院, en: Institute}",
         "{zh: 研究院, en: The: Institute} # here",
         "不是正確的 YAML：did not find expected ',' or '}'。",
         "This is not valid YAML: did not find expected ',' or '}'."),
    Slip("a control character", "booths.yaml", "  row: 1\n", "  row: 1 # \x07 # here\n",
         "含有 YAML 不許的控制字元。", "There is a control character that YAML does not allow."),
    Slip("a second document", "booths.yaml", "- id: foundation", "--- # here\n- id: foundation",
         "一個檔案只能有一份文件。", "A file holds one document only."),
)

BETWEEN = (
    Slip("a duplicate id", "booths.yaml", "- id: foundation", "- id: institute # here",
         "「institute」重複，已見於 booths.yaml:2。", "“institute” stands twice, first in booths.yaml:2."),
    Slip("a duplicate row", "decisions/cma8.yaml", "- row: 2", "- row: 1 # here",
         "CMA8 的列號 1 重複。", "Row 1 of CMA8 stands twice."),
    Slip("a dangling section", "booths.yaml", 'row: 2\n  section: "1.1"', 'row: 2\n  section: "9"',
         "「section」所指的「9」不存在於 sections。", "“section” names “9”, which is not in sections.",
         at="- id: foundation"),
    Slip("a section without its parent", "report/1-tiny.yaml", '- id: "3"', '- id: "4.1" # here',
         "章節「4.1」的上層「4」不存在。", "Section “4.1” has no parent “4”."),
    Slip("a dangling topic", "statements.yaml", "topics: [finance]", "topics: [art]",
         "「topics」所指的「art」不存在於 topics。", "“topics” names “art”, which is not in topics.", at="- id: roe"),
    Slip("a dangling source", "milestones.yaml", "sources: [S1]", "sources: [S9]",
         "「sources」所指的「S9」不存在於 sources。", "“sources” names “S9”, which is not in sources.",
         at="- id: closing"),
    Slip("a dangling source of evidence", "decisions/cma8.yaml", "sources: [R, S1]", "sources: [R, S9]",
         "來源「S9」不在 sources.yaml。", "The source “S9” is not in sources.yaml.", at="- row: 1"),
    Slip("a dangling source of a reading", "conflicts.yaml", "report.\n    sources: [S1]", "report.\n    sources: [S9]",
         "來源「S9」不在 sources.yaml。", "The source “S9” is not in sources.yaml.", at="- id: D1"),
    Slip("a dangling decision", "milestones.yaml", "decisions: [1/CMA.8]", "decisions: [9/CMA.8]",
         "「decisions」所指的「9/CMA.8」不存在於 decisions。",
         "“decisions” names “9/CMA.8”, which is not in decisions.", at="- id: closing"),
    Slip("a summary of no decision", "summaries/cma8.yaml", "- decision: 2/CMA.8", "- decision: 7/CMA.8 # here",
         "「decision」所指的「7/CMA.8」不存在於 decisions。", "“decision” names “7/CMA.8”, which is not in decisions."),
    Slip("a dangling twin", "decisions/cop31.yaml", "section: null\n", "section: null\n  twins: [9/CMA.8]\n",
         "「twins」所指的「9/CMA.8」不存在於 decisions。", "“twins” names “9/CMA.8”, which is not in decisions.",
         at="- row: 1"),
    Slip("a one-sided twin", "decisions/cop31.yaml", "section: null\n", "section: null\n  twins: [2/CMA.8]\n",
         "「2/CMA.8」沒有把「2/CP.31」列為對應決議。", "“2/CMA.8” does not list “2/CP.31” as its twin.", at="- row: 1"),
    Slip("a twin of itself", "decisions/cop31.yaml", "section: null\n", "section: null\n  twins: [2/CP.31]\n",
         "「2/CP.31」把自己列為對應決議。", "“2/CP.31” lists itself as its twin.", at="- row: 1"),
    Slip("a dangling place", "conflicts.yaml", 'places: ["decision:1/CMA.8"]', 'places: ["term:nothing"]',
         "「places」所指的「term:nothing」不存在。", "“places” names “term:nothing”, which does not exist.",
         at="- id: D2"),
    Slip("a place that is none", "conflicts.yaml", 'places: ["decision:1/CMA.8"]', 'places: ["source:R"]',
         "「places」所指的「source:R」不存在。", "“places” names “source:R”, which does not exist.", at="- id: D2"),
    Slip("a summary in another document", "decisions/cma8.yaml", "Add.1\n  draft: null", "Add.2\n  draft: null",
         "「2/CMA.8」不在文件 FCCC/PA/CMA/2026/1/Add.1。", "“2/CMA.8” is not in document FCCC/PA/CMA/2026/1/Add.1.",
         at="- decision: 2/CMA.8", told="summaries/cma8.yaml"),
    Slip("a preset of no topic", "pack.yaml", 'topic:loss-and-damage 基金"}', 'topic:art 基金"} # here',
         "「query」所指的「art」不存在於 topics。", "“query” names “art”, which is not in topics."),
    Slip("a preset of no body", "pack.yaml", 'body:CMA8 topic:loss-and-damage 基金"}', 'body:CMA9 基金"} # here',
         "「query」所指的「CMA9」不存在於 bodies。", "“query” names “CMA9”, which is not in bodies."),
    Slip("an unmarked name that is none", "glossary.yaml", "aliases: [ITMOs, 減緩成果]\n",
         "aliases: [ITMOs, 減緩成果]\n  unmarked: [減緩成果, 成果]\n",
         "「unmarked」的「成果」不是這個詞的名稱。", "“unmarked” has “成果”, which is no name of this term.",
         at="- id: itmo"),
    Slip("days reversed", "itinerary.yaml", "to: 2026-11-11", "to: 2026-11-01",
         "結束日早於開始日。", "The last day is before the first.", at="- id: sessions"),
)
# fmt: on
SLIPS = (*KEYS, *TYPES, *FORMS, *YAML, *BETWEEN)


@pytest.mark.parametrize("slip", SLIPS, ids=[slip.what for slip in SLIPS])
def test_a_slip_is_told_once_at_its_line_in_both_languages(slip: Slip, pack: Path, told: Told) -> None:
    expected = slip.make(pack)
    assert told(pack) == (expected,)


def test_decisions_of_another_session_are_told_one_by_one(pack: Path, told: Told) -> None:
    replace(pack / "pack.yaml", "session: CMA.8", "session: CMA.9")
    assert [problem.show("en") for problem in told(pack)] == [
        "decisions/cma8.yaml:3: “1/CMA.8” is no decision number of CMA8.",
        "decisions/cma8.yaml:18: “2/CMA.8” is no decision number of CMA8.",
    ]


def test_all_problems_are_told_at_once_in_the_order_of_files_and_lines(pack: Path, told: Told) -> None:
    named = {slip.what: slip for slip in SLIPS}
    chosen = ("days reversed", "a word for a number", "an ROC date", "a dangling source", "a dangling place")
    made = [named[what].make(pack) for what in chosen]
    replace(pack / "side-events.yaml", "  row: 1\n", "  row: 1: 2\n")
    unread = Problem(
        "side-events.yaml",
        3,
        "不是正確的 YAML：mapping values are not allowed in this context。",
        "This is not valid YAML: mapping values are not allowed in this context.",
    )
    assert told(pack) == tuple(sorted([*made, unread]))


def test_what_names_an_entry_of_an_unread_file_is_not_told(pack: Path, told: Told) -> None:
    (pack / "decisions" / "cma8.yaml").write_bytes(b"")
    (pack / "sources.yaml").unlink()
    assert [problem.file for problem in told(pack)] == ["decisions/cma8.yaml", "sources.yaml"]


def test_a_misspelt_key_is_unknown_and_the_right_one_missing(pack: Path, told: Told) -> None:
    replace(pack / "theme-days.yaml", "{zh: 開幕式, en: Opening}", "{zh: 開幕式, eng: Opening}")
    assert [problem.show("zh") for problem in told(pack)] == [
        "theme-days.yaml:7: 「theme」沒有「eng」這個鍵；可用的是：en, zh。",
        "theme-days.yaml:7: 「theme」缺少「en」。",
    ]


def test_an_error_says_every_problem_in_its_words(pack: Path) -> None:
    problem = TYPES[0].make(pack)
    error = PackError([problem, problem._replace(file="a.yaml", line=0)])
    assert str(error) == f"a.yaml: {problem.en}\nbooths.yaml:{problem.line}: {problem.en}"
    assert (problem.text.zh, problem.text.en) == (problem.zh, problem.en)
