"""Open the report in headless Chromium: it draws its plots, in both languages and for print, fetches nothing, and no
message is logged.

Usage: report_in_browser.py LINLI FOLDER    (pictures and the printed pages stay in FOLDER)

Ends with 77, skipped, where there is no browser or the build has no ECharts.
"""

import base64
import hashlib
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# The proxy leads nowhere: what the browser itself would like to ask for (the time, updates) does not leave here.
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars --enable-logging=stderr
    --window-size=880,9000 --proxy-server=http://127.0.0.1:9 --proxy-bypass-list=<-loopback>""".split()
SCENARIO = "scenarios/smoke/two-communities.toml"
PLOTS = 10
SKIPPED = 77
PRINTED_WIDTH, PRINTED_HEIGHT = 680, 970  # pixels between the margins of the printed page, less a caption

# Looks at every plot, then in the other language, then as it is printed; the answer is left on the page as JSON.
PROBE = """
const look = () => [...document.querySelectorAll('figure.plot')].map((figure) => {
    const svg = figure.querySelector('.chart svg');
    const box = svg?.getBoundingClientRect() ?? {};
    const texts = [...(svg?.querySelectorAll('text') ?? [])];
    const cut = (text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
    };
    return {
        id: figure.id, width: box.width, height: box.height, marks: svg?.querySelectorAll('path').length ?? 0,
        texts: texts.map((text) => text.textContent), cut: texts.filter(cut).map((text) => text.textContent),
    };
});
// What a tip says when the pointer rests on the second mark of the first series that has tips.
const tips = () => [...document.querySelectorAll('figure.plot')].map((figure) => {
    const chart = echarts.getInstanceByDom(figure.querySelector('.chart'));
    const seriesIndex = chart.getOption().series.findIndex((one) => one.type !== 'custom' && one.data.length > 0);
    chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex: chart.getOption().series[seriesIndex].data.length > 1 ? 1 : 0 });
    return { id: figure.id, text: [...figure.querySelectorAll('.chart > div')].slice(1).map((tip) => tip.textContent).join(' ') };
});
const legendOf = (id) => echarts.getInstanceByDom(document.querySelector(`#${id} .chart`));
const answer = { first: look() };
legendOf('plot-follow-up').dispatchAction({ type: 'legendUnSelect', name: 'A' });
document.querySelector('input[name=language]:not(:checked)').click();
answer.other = look();
const hidden = legendOf("plot-follow-up").getOption().legend[0].selected;
const said = tips();
dispatchEvent(new Event('beforeprint'));
answer.printed = look();
answer.tips = said;
answer.hidden = hidden;
document.body.appendChild(document.createElement('pre')).id = 'answer';
document.getElementById('answer').textContent = JSON.stringify(answer);
"""


class Visit:
    """One start of the browser on one page."""

    def __init__(self, chromium, page, action):
        with tempfile.TemporaryDirectory() as profile:
            log = pathlib.Path(profile, "net.json")
            command = [chromium, *FLAGS, f"--user-data-dir={profile}", f"--log-net-log={log}", action, page.as_uri()]
            ended = subprocess.run(command, capture_output=True, text=True, timeout=180)
            self.page = ended.stdout
            self._said = ended.stderr
            self._log = log.read_text(errors="replace")

    def messages(self):
        """What the console of the page shows."""
        return [line for line in self._said.splitlines() if "CONSOLE" in line]

    def requests(self):
        """Addresses on the network that the page asked for; requests of the browser itself have no origin."""
        text = self._log.rstrip()
        if not text.endswith("}"):
            text = text.rstrip(",") + "]}"  # the browser was ended before it closed the list
        asked = [event.get("params") or {} for event in json.loads(text)["events"]]
        asked = [request for request in asked if request.get("initiator", "not an origin") != "not an origin"]
        return {request["url"] for request in asked if not request["url"].startswith(("file:", "data:"))}


def make_report(linli, folder, language):
    page = folder / f"report-{language}.html"
    words = ["compare", SCENARIO, "--replications", "3", "--level", "issues", "--out", folder / "runs", "--quiet"]
    subprocess.run([linli, *words, "--lang", language, "--report", page], check=True, stdout=subprocess.DEVNULL)
    return page


def with_script(page, script):
    """The page with one script more, which its policy is told to allow."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = page.replace("script-src ", f"script-src 'sha256-{digest}' ", 1)
    before, end, after = page.rpartition("</body>")  # the library has the word too
    return f"{before}<script>{script}</script>{end}{after}"


def has_chinese(texts):
    return any("\u4e00" <= c <= "\u9fff" for text in texts for c in text)


def expect_plots_drawn(chromium, page, language):
    copy = page.with_name(f"probed-{language}.html")
    copy.write_text(with_script(page.read_text(), PROBE))
    visit = Visit(chromium, copy, "--dump-dom")
    assert visit.messages() == [], visit.messages()
    answer = html.unescape(re.search(r'<pre id="answer">(.*?)</pre>', visit.page, re.DOTALL).group(1))
    answer = json.loads(answer)
    assert len(answer["first"]) >= PLOTS, f"{len(answer['first'])} plots"
    assert answer.pop("hidden").get("A") is False, "a structure that was hidden comes back with the other language"
    for tip in answer.pop("tips"):
        where = f"tip of {tip['id']}, page made in {language}"
        assert re.search(r"\d", tip["text"]), f"{where} tells no number: {tip['text']!r}"
        assert has_chinese([tip["text"]]) == (language == "en"), f"{where}: words of the other language: {tip['text']}"
    for state, plots in answer.items():
        chinese = (language == "zh") == (state == "first")
        for plot in plots:
            where = f"{plot['id']}, {state}, page made in {language}"
            assert plot["marks"] >= 4 and len(plot["texts"]) >= 2, f"{where}: drew next to nothing: {plot}"
            assert plot["cut"] == [], f"{where}: texts are cut: {plot['cut']}"
            assert has_chinese(plot["texts"]) == chinese, f"{where}: words of the other language: {plot['texts']}"
            if state == "printed":
                assert 100 < plot["width"] <= PRINTED_WIDTH + 1, f"{where}: {plot['width']} wide"
                assert 20 < plot["height"] <= PRINTED_HEIGHT, f"{where}: {plot['height']} high is cut between pages"


def expect_shown_in_silence(chromium, page):
    picture = page.with_suffix(".png")
    visit = Visit(chromium, page, f"--screenshot={picture}")
    assert visit.messages() == [], visit.messages()
    assert visit.requests() == set(), visit.requests()
    size = picture.stat().st_size
    assert size > 100_000, f"{picture.name} has {size} bytes: it shows next to nothing"


def expect_printable(chromium, page):
    printed = page.with_suffix(".pdf")
    Visit(chromium, page, f"--print-to-pdf={printed}")
    pages = len(re.findall(rb"/Type\s*/Page\b", printed.read_bytes()))
    assert 4 <= pages <= 40, f"{pages} printed pages"


def expect_offences_noticed(chromium, page):
    """A page that fetches something is caught: by its own policy, and by this test where the policy is gone."""
    fetching = page.read_text().replace("</main>", '<img src="http://127.0.0.1:9/picture.png"></main>')
    copy = page.with_name("offending.html")
    picture = page.with_name("offending.png")
    copy.write_text(fetching)
    visit = Visit(chromium, copy, f"--screenshot={picture}")
    assert visit.messages() != [] and visit.requests() == set(), "the policy of the page stops nothing"
    copy.write_text(re.sub(r"<meta http-equiv[^>]*>", "", fetching))
    visit = Visit(chromium, copy, f"--screenshot={picture}")
    assert visit.requests() == {"http://127.0.0.1:9/picture.png"}, visit.requests()


def main():
    linli, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        print("skipped: no browser (./linli setup browser)")
        return SKIPPED
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("en", "zh"):
        page = make_report(linli, folder, language)
        expect_shown_in_silence(chromium, page)
        expect_printable(chromium, page)
        plots = "without ECharts" not in page.read_text()
        if plots:
            expect_plots_drawn(chromium, page, language)
    expect_offences_noticed(chromium, folder / "report-en.html")
    if not plots:
        print("skipped in part: a build without ECharts has no plots to look at")
    return 0 if plots else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
