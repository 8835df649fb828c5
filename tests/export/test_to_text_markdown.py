"""Markdown of a text: whatever a text says is shown as it is; links lead within the file."""

import re
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cop29_desktop.export import to_text_markdown
from cop29_desktop.export.texts import document
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language

NOW = datetime(2024, 11, 18, 6, 12, 30, tzinfo=UTC)


@given(st.text(st.sampled_from("ab 文*_`[]()<>&|~#^$\\!:-+=1.")))
def test_an_escaped_text_is_shown_as_it_is(text: str) -> None:
    shown = MarkdownIt("commonmark").enable("table").renderInline(f"文{to_text_markdown.escaped(text)}文")
    plain = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain == f"文{text}文"


def test_links_lead_to_places_that_are_there_once(briefing: Briefing) -> None:
    page = to_text_markdown.write(document(briefing, "report", NOW), Language.ZH, NOW).decode()
    targets, places = re.findall(r"\]\(#([^)]*)\)", page), re.findall(r'<a id="([^"]*)"></a>', page)
    assert len(targets) > 1000
    assert len(set(places)) == len(places) > 700
    assert set(targets) <= set(places)
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_points_are_one_list(tiny: Briefing) -> None:
    page = to_text_markdown.write(document(tiny, "trip:sessions", NOW), Language.ZH, NOW).decode()
    assert "\n\n- 參加會議\n- 整理重點\n\n" in page
