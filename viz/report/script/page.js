// The page: draws every plot, in the language that is chosen, and again when the page is printed or changes its width.
(() => {
    'use strict';

    const printedWidth = 680; // pixels of A4 between the margins of the style sheet
    const figures = [...document.querySelectorAll('figure.plot')].map((figure) => ({
        figure,
        box: figure.querySelector('.chart'),
        data: JSON.parse(figure.querySelector('script').textContent),
    }));
    const language = () => (document.getElementById('show-zh').checked ? 'zh' : 'en');

    /** What a reader has switched off or zoomed into stays so when the plot is made anew. */
    function keepChoices(chart, option) {
        const before = chart.getOption();
        if (before?.legend?.[0] && option.legend) {
            option.legend.selected = before.legend[0].selected;
        }
        (option.dataZoom ?? []).forEach((zoom, i) => {
            const { start, end } = before?.dataZoom?.[i] ?? {};
            Object.assign(zoom, start === undefined ? {} : { start, end });
        });
    }

    function draw(plot, printing) {
        const main = document.querySelector('main').clientWidth - (printing ? 48 : 0);
        const width = printing ? (printedWidth * plot.box.clientWidth) / main : plot.box.clientWidth;
        const chosen = language();
        const context = {
            width,
            printing,
            text: (both) => (typeof both === 'object' ? both[chosen] : both),
            font: getComputedStyle(document.body).fontFamily,
        };
        const { height, option } = linliPlots[plot.data.kind](plot.data, context);
        plot.box.style.height = `${height}px`;
        plot.box.setAttribute('aria-label', plot.figure.querySelector(`figcaption .${chosen}`)?.textContent ?? '');
        plot.chart ??= echarts.init(plot.box, null, { renderer: 'svg', width, height });
        plot.chart.dispatchAction({ type: 'hideTip' }); // or ECharts would show it again in what is made anew
        plot.chart.resize({ width, height });
        keepChoices(plot.chart, option);
        plot.chart.setOption({ animation: false, textStyle: { fontFamily: context.font }, ...option }, true);
    }

    const drawAll = (printing) => figures.forEach((plot) => draw(plot, printing));

    document.documentElement.classList.add('drawn');
    document.querySelectorAll('details.numbers').forEach((details) => details.removeAttribute('open'));
    drawAll(false);
    document.querySelectorAll('input[name=language]').forEach((button) => {
        button.addEventListener('change', () => drawAll(false));
    });
    addEventListener('beforeprint', () => drawAll(true));
    addEventListener('afterprint', () => drawAll(false));
    let width = innerWidth;
    addEventListener('resize', () => {
        if (innerWidth !== width) {
            width = innerWidth;
            drawAll(false);
        }
    });
})();
